package dev.patchsmith.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The borders between the rooms. Each rule says why it is there; an exception belongs into the rule, with its reason.
class ArchitectureTest {

    private static final String ROOT = "dev.patchsmith.";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.patchsmith");

    @TestFactory
    Stream<DynamicTest> borders() {
        return Stream.of(
                        onlyTheWindowKnowsJavaFx(),
                        onlyTheEditorKnowsRichText(),
                        languagesAndWordsUseTheJdkOnly(),
                        noCyclesAtTheTop(),
                        noCyclesOneLevelDown(),
                        mayUse("patch"),
                        mayUse("language"),
                        mayUse("apk", "patch"),
                        mayUse("envelope", "patch"),
                        mayUse("management", "patch"),
                        mayUse("server", "management.protocol", "patch"),
                        mayUse(
                                "device",
                                "management.protocol",
                                "envelope",
                                "language.mango",
                                "language.source",
                                "patch"),
                        mayUse("workspace", "management", "apk", "envelope", "language", "patch"),
                        mayUse("cli", below("workspace")),
                        mayUse("ui", below("workspace")),
                        onlyTheWireKnowsHttpClients(),
                        onlyTheEdgesMapJson(),
                        onlyTheVaultsKnowBouncyCastle(),
                        viewModelsHaveNoScene(),
                        threadsLiveInFewPlaces(),
                        wireWordsAreValues(),
                        treesAreValues(),
                        onlyTheCommandLinePrints(),
                        secretsAreNotStrings(),
                        namesSayWhatAThingIs())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> rule.allowEmptyShould(true).check(PRODUCT)));
    }

    private static ArchRule onlyTheWindowKnowsJavaFx() {
        return noClasses()
                .that(not(resideInAnyPackage(ROOT + "ui..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "org.fxmisc..", "atlantafx..", "org.kordamp..")
                .because("the command line, the server and the tests run without a display");
    }

    private static ArchRule onlyTheEditorKnowsRichText() {
        return noClasses()
                .that(not(resideInAnyPackage(ROOT + "ui.editor..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.fxmisc..")
                .because("the text component must stay exchangeable");
    }

    private static ArchRule languagesAndWordsUseTheJdkOnly() {
        return classes()
                .that()
                .resideInAnyPackage(ROOT + "language..", ROOT + "patch..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", ROOT + "language..", ROOT + "patch..")
                .because("they are pure functions from text and facts to values");
    }

    private static ArchRule noCyclesAtTheTop() {
        return slices().matching(ROOT + "(*)..").should().beFreeOfCycles().because("values travel in one direction");
    }

    private static ArchRule noCyclesOneLevelDown() {
        return slices().matching(ROOT + "(*).(*)..")
                .should()
                .beFreeOfCycles()
                .because("a room must be readable one package at a time");
    }

    /// The packages of the house that a room may name, besides itself.
    private static ArchRule mayUse(String room, String... others) {
        String[] allowed = Stream.concat(Stream.of(room), Stream.of(others))
                .map(name -> ROOT + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.patchsmith..").and(not(resideInAnyPackage(allowed))))
                .because(room + " may know " + String.join(", ", others) + " and no more (docs/architecture.md)");
    }

    private static String[] below(String top) {
        return new String[] {top, "server", "device", "management", "apk", "envelope", "language", "patch"};
    }

    private static ArchRule onlyTheWireKnowsHttpClients() {
        return noClasses()
                .that(not(resideInAnyPackage(ROOT + "management.client..", ROOT + "device..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..", "java.net.http..")
                .because("time-outs, proxies and certificates are decided in one place");
    }

    private static ArchRule onlyTheEdgesMapJson() {
        return noClasses()
                .that(not(resideInAnyPackage(
                        ROOT + "management.protocol..",
                        ROOT + "management.client..",
                        ROOT + "device..",
                        ROOT + "envelope..",
                        ROOT + "server..",
                        ROOT + "workspace..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
                .because("JSON is a shape of files and of the wire, not of the things themselves");
    }

    private static ArchRule onlyTheVaultsKnowBouncyCastle() {
        return noClasses()
                .that(not(resideInAnyPackage(
                        ROOT + "envelope..", ROOT + "server.account..", ROOT + "server.http..", ROOT + "apk..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bouncycastle..")
                .because("only password hashing, PEM files, the self-made certificate and signatures need it");
    }

    private static ArchRule viewModelsHaveNoScene() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("a view model is tested without a window");
    }

    private static ArchRule threadsLiveInFewPlaces() {
        return noClasses()
                .that(not(resideInAnyPackage(
                        ROOT + "ui.task..",
                        ROOT + "server..",
                        ROOT + "device..",
                        ROOT + "workspace.watch..",
                        ROOT + "apk..")))
                .should()
                .dependOnClassesThat(
                        nameMatching("java\\.lang\\.Thread(\\$Builder.*)?|java\\.util\\.concurrent\\.(Executors?"
                                + "|ThreadPoolExecutor|ForkJoinPool|ScheduledExecutorService)"))
                .orShould()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .because("who starts threads decides how work is cancelled; apk splits one file over the cores");
    }

    private static ArchRule wireWordsAreValues() {
        return classes()
                .that()
                .resideInAPackage(ROOT + "management.protocol..")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .doNotHaveSimpleName("Json")
                .should(beValues())
                .because("what goes over the wire has no behaviour of its own; Json is the one mapper both ends share");
    }

    private static ArchRule treesAreValues() {
        return classes()
                .that()
                .resideInAnyPackage(ROOT + "language.objc.tree..", ROOT + "language.mango.tree..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should(beValues())
                .because("a switch over a tree is exhaustive only if the family is closed");
    }

    private static ArchCondition<JavaClass> beValues() {
        return new ArchCondition<>("be a record, an enum or a sealed interface") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean value = type.isRecord()
                        || type.isEnum()
                        || type.isAnonymousClass()
                        || (type.isInterface() && type.reflect().isSealed());
                if (!value) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is none of them"));
                }
            }
        };
    }

    private static ArchRule onlyTheCommandLinePrints() {
        return noClasses()
                .that(not(resideInAnyPackage(ROOT + "cli..")))
                .and()
                .doNotHaveFullyQualifiedName(ROOT + "Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what runs in a window has no terminal to print to");
    }

    private static ArchRule secretsAreNotStrings() {
        return fields().should(new ArchCondition<JavaField>("keep secrets out of strings") {
                    private static final Set<String> SECRET =
                            Set.of("password", "passphrase", "secret", "privatekey", "signingkey");

                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        boolean constant = field.getModifiers().contains(JavaModifier.STATIC);
                        boolean text = field.getRawType().isEquivalentTo(String.class);
                        if (text
                                && !constant
                                && SECRET.contains(field.getName().toLowerCase(java.util.Locale.ROOT))
                                && !field.getOwner().getPackageName().startsWith(ROOT + "management.protocol")) {
                            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is a String"));
                        }
                    }
                })
                .because("a string can neither be wiped nor kept out of logs; on the wire there is no other way");
    }

    private static ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Base")
                .because("such a name is a drawer, not a thing");
    }
}
