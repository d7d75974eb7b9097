package dev.winnow.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may import whom. */
class ArchitectureTest {
  private static final JavaClasses WINNOW =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.winnow");

  /** The libraries' packages; all that they export. */
  private static final String[] LIBRARY = {
    "dev.winnow.text..",
    "dev.winnow.encoding..",
    "dev.winnow.similarity..",
    "dev.winnow.boilerplate..",
    "dev.winnow.pipeline..",
    "dev.winnow.nlp.."
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "text          :",
        "encoding      : text",
        "similarity    : text",
        "boilerplate   : text similarity",
        "pipeline      : text encoding similarity boilerplate",
        "nlp.language  : text pipeline",
        "nlp.sentence  : text pipeline",
        "nlp.quote     : text pipeline",
      })
  void importsOnlyWhatItsPlaceAllows(String name, String allowed) {
    List<String> packages = new ArrayList<>(List.of("dev.winnow." + name + ".."));
    if (allowed != null) {
      for (String other : allowed.split(" ")) {
        packages.add("dev.winnow." + other);
      }
    }
    classes()
        .that()
        .resideInAPackage("dev.winnow." + name + "..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("dev.winnow.."))
                .or(resideInAnyPackage(packages.toArray(String[]::new))))
        .allowEmptyShould(true)
        .check(WINNOW);
  }

  @Test
  void showsNoTypeOfAnotherLibrary() {
    classes()
        .that()
        .resideInAnyPackage(LIBRARY)
        .and()
        .arePublic()
        .should(showOnlyTypesOfTheJdkAndItsOwn())
        .allowEmptyShould(true)
        .check(WINNOW);
  }

  private static ArchCondition<JavaClass> showOnlyTypesOfTheJdkAndItsOwn() {
    return new ArchCondition<>("show only types of the JDK and of Winnow") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Set<JavaType> shown = new LinkedHashSet<>(type.getInterfaces());
        type.getSuperclass().ifPresent(shown::add);
        for (JavaMember member : type.getMembers()) {
          if (isShown(member)) {
            addTypes(member, shown);
          }
        }
        shown.stream()
            .flatMap(used -> used.getAllInvolvedRawTypes().stream())
            .map(JavaClass::getBaseComponentType)
            .distinct()
            .filter(ArchitectureTest::isForeign)
            .forEach(
                foreign ->
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getName() + " shows " + foreign.getName())));
      }
    };
  }

  private static boolean isShown(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static void addTypes(JavaMember member, Set<JavaType> shown) {
    if (member instanceof JavaField field) {
      shown.add(field.getType());
    } else if (member instanceof JavaCodeUnit code) {
      shown.add(code.getReturnType());
      shown.addAll(code.getParameterTypes());
      shown.addAll(code.getExceptionTypes());
    }
  }

  private static boolean isForeign(JavaClass type) {
    return !type.isPrimitive()
        && !type.getPackageName().startsWith("java.")
        && !type.getPackageName().startsWith("dev.winnow.");
  }
}
