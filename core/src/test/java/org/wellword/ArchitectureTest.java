package org.wellword;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The floors of the house: imports point down only, and siblings never see each other. */
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.wellword");

  private static final String ROOT = "org.wellword";
  private static final List<String> FLOOR = List.of("java..", "org.jspecify.annotations");
  private static final List<String> LUCENE =
      List.of("org.apache.lucene..", "org.tartarus.snowball..");
  private static final List<String> JACKSON = List.of("tools.jackson..", "com.fasterxml.jackson..");
  private static final List<String> ICU = List.of("com.ibm.icu..");
  private static final List<String> JFR = List.of("jdk.jfr");
  private static final List<String> ENGINES =
      List.of("playbook", "claim", "support", "campaign", "signal", "insight");

  /** A package, what it may see of the house, and what it may see of others. */
  record Floor(String name, List<String> below, List<String> others) {
    String packageName() {
      return name.isEmpty() ? ROOT : ROOT + "." + name;
    }

    String[] allowed() {
      return Stream.of(
              List.of(packageName()),
              below.stream().map(p -> ROOT + "." + p).toList(),
              others,
              FLOOR)
          .flatMap(List::stream)
          .toArray(String[]::new);
    }
  }

  /** The whole house, from the ground up. */
  static List<Floor> floors() {
    List<String> engineBelow = List.of("phrase", "pack", "text");
    List<String> learning = List.of("learn", "phrase", "pack", "text");
    return List.of(
        new Floor("text", List.of(), ICU),
        new Floor("pack", List.of("text"), JACKSON),
        new Floor("phrase", List.of("pack", "text"), List.of()),
        new Floor("learn", List.of("pack", "text"), List.of()),
        new Floor("playbook", engineBelow, List.of()),
        new Floor("claim", learning, LUCENE),
        new Floor("support", learning, List.of()),
        new Floor("campaign", engineBelow, List.of()),
        new Floor("signal", engineBelow, List.of()),
        new Floor("insight", engineBelow, List.of()),
        new Floor("", Stream.concat(ENGINES.stream(), learning.stream()).toList(), JFR));
  }

  private static Set<String> packages() {
    return CORE.stream()
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void packages_ofTheHouse_allHaveTheirFloor() {
    assertThat(floors().stream().map(Floor::packageName)).containsAll(packages());
    assertThat(packages()).hasSizeGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("floors")
  void imports_ofAFloor_pointDownOnly(Floor floor) {
    classes()
        .that()
        .resideInAPackage(floor.packageName())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(floor.allowed())
        .allowEmptyShould(!packages().contains(floor.packageName()))
        .check(CORE);
  }

  @Test
  void packages_ofTheHouse_haveNoCycles() {
    slices().assignedFrom(BY_PACKAGE).should().beFreeOfCycles().check(CORE);
  }

  private static final SliceAssignment BY_PACKAGE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
          return "packages";
        }
      };

  @Test
  void lucene_isSeenByClaimOnly() {
    seenOnlyBy(LUCENE, "claim");
  }

  @Test
  void jackson_isSeenByPackOnly() {
    seenOnlyBy(JACKSON, "pack");
  }

  @Test
  void icu_isSeenByTextOnly() {
    seenOnlyBy(ICU, "text");
  }

  @Test
  void flightRecorder_isSeenByTheRootOnly() {
    seenOnlyBy(JFR, "");
  }

  private static void seenOnlyBy(List<String> library, String name) {
    String[] types = library.toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackage(name.isEmpty() ? ROOT : ROOT + "." + name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(types)
        .check(CORE);
    assertThat(CORE.stream())
        .as("the library is used at all")
        .anyMatch(
            c ->
                c.getDirectDependenciesFromSelf().stream()
                    .map(d -> d.getTargetClass().getPackageName())
                    .anyMatch(p -> p.startsWith(library.get(0).replace("..", ""))));
  }

  @Test
  void signatures_thatArePublic_showNoLibrary() {
    classes().that().arePublic().should(showOnlyOurTypes()).check(CORE);
  }

  /** Supertypes, and every type in a public or protected member, type arguments too. */
  private static ArchCondition<JavaClass> showOnlyOurTypes() {
    return new ArchCondition<>("show only types of Java and of this library") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream<JavaClass> shown =
            Stream.concat(
                Stream.of(type.getAllRawInterfaces(), Set.copyOf(type.getAllRawSuperclasses()))
                    .flatMap(Set::stream),
                type.getMembers().stream()
                    .filter(ArchitectureTest::isShown)
                    .flatMap(ArchitectureTest::types));
        shown
            .filter(t -> !isOurs(t.getBaseComponentType()))
            .forEach(t -> events.add(violated(type, type.getName() + " shows " + t.getName())));
      }
    };
  }

  private static boolean isShown(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static Stream<JavaClass> types(JavaMember member) {
    if (member instanceof JavaField field) {
      return field.getType().getAllInvolvedRawTypes().stream();
    }
    JavaCodeUnit unit = (JavaCodeUnit) member;
    return Stream.of(
            unit.getReturnType().getAllInvolvedRawTypes().stream(),
            unit.getParameterTypes().stream().flatMap(p -> p.getAllInvolvedRawTypes().stream()),
            unit.getExceptionTypes().stream())
        .flatMap(s -> s);
  }

  private static boolean isOurs(JavaClass type) {
    String name = type.getPackageName();
    return type.isPrimitive() || name.startsWith("java.") || (name + ".").startsWith(ROOT + ".");
  }
}
