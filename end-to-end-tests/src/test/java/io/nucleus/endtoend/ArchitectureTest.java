package io.nucleus.endtoend;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** The rules of the architecture, over the main classes of all modules. */
@AnalyzeClasses(packages = "io.nucleus", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] SERVICES = {
        "io.nucleus.scheduler..",
        "io.nucleus.collector..",
        "io.nucleus.writer..",
        "io.nucleus.query..",
        "io.nucleus.export.."
    };
    private static final String WRITE_CALL = "putItem|updateItem|deleteItem|batchWriteItem|transactWriteItems|"
            + "execute(Statement|Transaction)|batchExecuteStatement|(create|update|delete)Table.*";

    @ArchTest
    static final ArchRule servicesNeverImportEachOther = slices().matching(
                    "io.nucleus.(scheduler|collector|writer|query|export)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule allServicesAreLookedAt = classes()
            .that()
            .resideInAnyPackage(SERVICES)
            .should(new CoversPackages(
                    "io.nucleus.scheduler",
                    "io.nucleus.collector",
                    "io.nucleus.writer",
                    "io.nucleus.query",
                    "io.nucleus.export"));

    @ArchTest
    static final ArchRule librariesNeverDependOnServices = noClasses()
            .that()
            .resideOutsideOfPackages(SERVICES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVICES);

    @ArchTest
    static final ArchRule theModelKnowsNoFrameworkAndNoAws = noClasses()
            .that()
            .resideInAPackage("io.nucleus.inventory.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon..", "io.quarkus..", "io.smallrye..", "jakarta..");

    @ArchTest
    static final ArchRule onlyTheCollectorHasClientsOfTargetAccounts = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.nucleus.scheduler..",
                    "io.nucleus.writer..",
                    "io.nucleus.query..",
                    "io.nucleus.export..",
                    "io.nucleus.support..",
                    "io.nucleus.inventory..")
            .should()
            .dependOnClassesThat(resideInAPackage("software.amazon.awssdk.services..")
                    .and(not(resideInAnyPackage(
                            "software.amazon.awssdk.services.dynamodb..",
                            "software.amazon.awssdk.services.sqs..",
                            "software.amazon.awssdk.services.s3.."))));

    @ArchTest
    static final ArchRule onlyTheStoreMakesKeysAndWritesItems = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .should()
            .callMethodWhere(target(owner(JavaClass.Predicates.assignableTo(DynamoDbAsyncClient.class)))
                    .and(target(nameMatching(WRITE_CALL))));

    @ArchTest
    static final ArchRule everythingThatWritesIsMarked = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("io.nucleus.inventory.store..", "io.nucleus.support..")
            .should(new BeMarkedIfWriting());

    @ArchTest
    static final ArchRule servicesChangeAccountsOnRecordOnly = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .should()
            .callMethod(AccountRepository.class, "create", Account.class)
            .orShould()
            .callMethod(AccountRepository.class, "update", Account.class)
            .orShould()
            .callMethod(AccountRepository.class, "delete", AccountId.class);

    @ArchTest
    static final ArchRule queryServiceWritesNothing = noClasses()
            .that()
            .resideInAPackage("io.nucleus.query..")
            .should()
            .callMethodWhere(target(annotatedWith(Writes.class)))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk.services.s3..");

    @ArchTest
    static final ArchRule onlyTheWriterWritesInventory = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.nucleus.scheduler..",
                    "io.nucleus.collector..",
                    "io.nucleus.query..",
                    "io.nucleus.export..",
                    "io.nucleus.support..")
            .should()
            .callMethodWhere(target(annotatedWith(Writes.class))
                    .and(target(owner(resideInAnyPackage("io.nucleus.inventory.store.resource..")))));

    @ArchTest
    static final ArchRule exportServiceWritesItsOwnItemsAndTheAuditOnly = noClasses()
            .that()
            .resideInAPackage("io.nucleus.export..")
            .should()
            .callMethodWhere(target(annotatedWith(Writes.class))
                    .and(target(owner(not(resideInAnyPackage(
                            "io.nucleus.inventory.store.export..", "io.nucleus.support.audit.."))))));

    @ArchTest
    static final ArchRule exportsAreWrittenByExportServiceOnly = noClasses()
            .that()
            .resideOutsideOfPackages("io.nucleus.export..", "io.nucleus.inventory.store..")
            .should()
            .callMethodWhere(target(annotatedWith(Writes.class))
                    .and(target(owner(resideInAPackage("io.nucleus.inventory.store.export..")))));

    @ArchTest
    static final ArchRule theEmbeddedAwsIsNoPartOfTheProduct = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .or()
            .resideInAnyPackage("io.nucleus.support..", "io.nucleus.inventory..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.nucleus.localaws..");

    /** A method that calls the client's writing methods, or one of ours that does, carries the mark. */
    private static final class BeMarkedIfWriting extends ArchCondition<JavaMethod> {
        private static final DescribedPredicate<AccessTarget> CLIENT_WRITES = DescribedPredicate.describe(
                "writes to DynamoDB",
                t -> t.getOwner().isAssignableTo(DynamoDbAsyncClient.class)
                        && t.getName().matches(WRITE_CALL));

        BeMarkedIfWriting() {
            super("carry @Writes if they write");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            if (method.isAnnotatedWith(Writes.class) || method.getName().startsWith("lambda$")) {
                return;
            }
            method.getMethodCallsFromSelf().stream()
                    .filter(call -> CLIENT_WRITES.test(call.getTarget())
                            || call.getTarget().isAnnotatedWith(Writes.class))
                    .forEach(call -> events.add(SimpleConditionEvent.violated(method, call.getDescription())));
        }
    }

    /** Guards the other rules against looking at nothing. */
    private static final class CoversPackages extends ArchCondition<JavaClass> {
        private final java.util.Set<String> missing = new java.util.TreeSet<>();

        CoversPackages(String... packages) {
            super("come from every service");
            missing.addAll(java.util.List.of(packages));
        }

        @Override
        public void check(JavaClass item, ConditionEvents events) {
            missing.removeIf(p -> item.getPackageName().startsWith(p));
        }

        @Override
        public void finish(ConditionEvents events) {
            missing.forEach(p -> events.add(SimpleConditionEvent.violated(p, "no class of " + p + " was seen")));
        }
    }
}
