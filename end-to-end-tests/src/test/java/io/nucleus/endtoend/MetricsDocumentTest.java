package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The document of metrics against the classes that make them: none is missing, none is left over. */
class MetricsDocumentTest {
    private static final String METERS = "io.micrometer.core.instrument";
    private static final Pattern NAME = Pattern.compile("nucleus\\.[a-z][a-z.]*[a-z](?![a-z.])");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.nucleus");

    @Test
    void everyMetricHasItsRow() {
        Set<String> made = CLASSES.stream()
                .filter(MetricsDocumentTest::makesMetrics)
                .flatMap(type -> constants(type).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(made).hasSizeGreaterThan(30);
        assertThat(new MetricsDocument().names()).as("%s", MetricsDocument.FILE).isEqualTo(made);
    }

    @Test
    void metricsAreMadeInClassesForMetricsOnly() {
        assertThat(CLASSES.stream().filter(MetricsDocumentTest::makesMetrics).map(JavaClass::getSimpleName))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).endsWith("Metrics"));
    }

    private static boolean makesMetrics(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getPackageName().equals(METERS)
                        && Set.of("counter", "timer", "summary", "gauge", "builder", "register")
                                .contains(call.getName()));
    }

    /** The strings of a class that are names, constant concatenations included, as the compiler has put them together. */
    private static Set<String> constants(JavaClass type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = MetricsDocumentTest.class.getResourceAsStream(file)) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
            return NAME.matcher(text)
                    .results()
                    .map(name -> name.group())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
