package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document of settings against the interfaces that read them: each has one row, with its default. */
class SettingsDocumentTest {
    private static final Path FILE =
            Path.of("../docs/configuration.md").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("^\\| `(nucleus\\.[a-z.-]+)` \\| ([^|]+) \\| [^|]+ \\|$");
    private static final String MAPPING = "io.smallrye.config.ConfigMapping";
    private static final String DEFAULT = "io.smallrye.config.WithDefault";
    private static final String LEAST = "org.hibernate.validator.constraints.time.DurationMin";
    /** By the one who uses it, in every service. */
    private static final Set<String> CHECKED_ELSEWHERE = Set.of("auditRetention");

    private static final String NO_DEFAULT = "none";

    private final Map<String, String> read = new TreeMap<>();

    @Test
    void everySettingHasItsRow() throws IOException {
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.nucleus")) {
            annotation(type.getAnnotations(), MAPPING).ifPresent(mapping -> add(value(mapping, "prefix"), type));
        }

        assertThat(read).hasSizeGreaterThan(60);
        assertThat(documented()).as("%s", FILE).isEqualTo(read);
    }

    /** Zero or less would stop, lose or expire something, or be taken for something else. */
    @Test
    void everyDurationHasALeast() {
        everySetting()
                .filter(method -> method.getRawReturnType().isEquivalentTo(Duration.class))
                .filter(method -> !CHECKED_ELSEWHERE.contains(method.getName()))
                .forEach(method -> assertThat(annotation(method.getAnnotations(), LEAST))
                        .as(method.getFullName())
                        .isPresent());
    }

    private static Stream<JavaMethod> everySetting() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.nucleus").stream()
                        .filter(type ->
                                annotation(type.getAnnotations(), MAPPING).isPresent())
                        .flatMap(SettingsDocumentTest::settings);
    }

    private static Stream<JavaMethod> settings(JavaClass mapping) {
        return mapping.getMethods().stream().flatMap(method -> {
            JavaClass type = method.getRawReturnType();
            return type.isInterface() && type.getPackageName().startsWith("io.nucleus")
                    ? settings(type)
                    : Stream.of(method);
        });
    }

    private void add(String prefix, JavaClass settings) {
        for (JavaMethod method : settings.getMethods()) {
            String name = prefix + "." + kebab(method.getName());
            JavaClass type = method.getRawReturnType();
            if (type.isInterface() && type.getPackageName().startsWith("io.nucleus")) {
                add(name, type);
            } else {
                read.put(
                        name,
                        annotation(method.getAnnotations(), DEFAULT)
                                .map(a -> value(a, "value"))
                                .orElse(NO_DEFAULT));
            }
        }
    }

    private static Optional<? extends JavaAnnotation<?>> annotation(
            Iterable<? extends JavaAnnotation<?>> all, String name) {
        for (JavaAnnotation<?> each : all) {
            if (each.getRawType().getName().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static String value(JavaAnnotation<?> annotation, String member) {
        return annotation.get(member).map(Object::toString).orElseThrow();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(FILE)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(rows.put(row.group(1), row.group(2)))
                        .as(row.group(1) + " has one row")
                        .isNull();
            }
        }
        return rows;
    }
}
