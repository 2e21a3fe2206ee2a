// SPDX-License-Identifier: Apache-2.0
package org.tanheng.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The POMs declare the arrows of the README's tree, all of them and no other. */
class ArrowsTest {
  private static final House HOUSE = Root.house();
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern OWN =
      Pattern.compile("<artifactId>tanheng-([a-z-]+)</artifactId>(?:(?!</dependency>)[\\s\\S])*");

  static Set<String> modules() {
    return HOUSE.folders().keySet();
  }

  @Test
  void theTreeAndTheBuildNameTheSameModules() {
    assertThat(all(MODULE, Root.read("pom.xml")))
        .containsExactlyInAnyOrderElementsOf(HOUSE.folders().values());
  }

  @Test
  void noArrowPointsUpwards() {
    assertThat(HOUSE.upward()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void thePomDeclaresTheArrows(String module) {
    String pom = Root.read(HOUSE.folders().get(module) + "/pom.xml");
    var declared = new TreeSet<String>();
    for (String dependency : pom.split("<dependency>")) {
      Matcher own = OWN.matcher(dependency);
      boolean test = dependency.contains("<type>test-jar</type>");
      if (dependency.contains("</dependency>") && own.find() && !test) {
        declared.add(own.group(1));
      }
    }
    assertThat(declared)
        .as("%s: arrows in README.md against its POM", module)
        .containsExactlyInAnyOrderElementsOf(HOUSE.arrows().get(module));
  }

  private static Set<String> all(Pattern pattern, String text) {
    var found = new TreeSet<String>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
