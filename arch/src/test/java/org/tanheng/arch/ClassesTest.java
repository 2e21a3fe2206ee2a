// SPDX-License-Identifier: Apache-2.0
package org.tanheng.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The compiled classes keep the arrows and leave other modules' internals alone. */
class ClassesTest {
  private static final String OURS = "org.tanheng.";
  private static final House HOUSE = Root.house();
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.tanheng");

  private static final Set<String> OFF_THE_DEFAULT_BUILD = Set.of("bench", "stores-iotdb");

  @Test
  void everyModuleWithSourcesIsSeen() {
    var seen = CLASSES.stream().map(ClassesTest::module).collect(Collectors.toSet());
    var written =
        HOUSE.folders().entrySet().stream()
            .filter(module -> !OFF_THE_DEFAULT_BUILD.contains(module.getKey()))
            .filter(
                module ->
                    Root.files().stream()
                        .anyMatch(file -> file.startsWith(module.getValue() + "/src/main/java/")))
            .map(module -> module.getKey())
            .toList();
    assertThat(seen).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void aClassUsesOnlyModulesThatItsArrowsReach() {
    assertThat(uses(use -> !HOUSE.reach(module(use.getOriginClass())).contains(target(use))))
        .isEmpty();
  }

  @Test
  void noClassUsesTheInternalsOfAnotherModule() {
    assertThat(
            uses(
                use ->
                    (use.getTargetClass().getPackageName() + ".").contains(".internal.")
                        && !target(use).equals(module(use.getOriginClass()))))
        .isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        CLASSES.stream()
            .map(JavaClass::getPackage)
            .filter(p -> !p.getName().startsWith("org.tanheng.data.jooq"))
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(p -> p.getName())
            .distinct()
            .toList();
    assertThat(unmarked).isEmpty();
  }

  private static TreeSet<String> uses(Predicate<Dependency> wrong) {
    return CLASSES.stream()
        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
        .filter(use -> use.getTargetClass().getPackageName().startsWith(OURS))
        .filter(wrong)
        .map(use -> use.getOriginClass().getName() + " uses " + use.getTargetClass().getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String target(Dependency use) {
    return module(use.getTargetClass());
  }

  private static String module(JavaClass type) {
    return Optional.of(type.getPackageName())
        .filter(name -> name.startsWith(OURS))
        .map(name -> name.substring(OURS.length()).split("\\.")[0])
        .orElse("");
  }
}
