// SPDX-License-Identifier: Apache-2.0
package org.tanheng.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HouseTest {

  private static House tree(String lines) {
    return House.parse("# T\n\n## The house\n\nText.\n\n```\nt/\n" + lines + "\n```\n");
  }

  @Test
  void linesBecomeModulesWithTheirArrows() {
    House house =
        tree(
            "  low/     ground\n    a        first\n    b-c      second -> a\n  arch/   -> a b-c\n  docs  pom");
    assertThat(house.folders())
        .containsEntry("a", "low/a")
        .containsEntry("b-c", "low/b-c")
        .containsEntry("arch", "arch")
        .hasSize(3);
    assertThat(house.reach("arch")).containsExactlyInAnyOrder("arch", "a", "b-c");
    assertThat(house.upward()).isEmpty();
  }

  @Test
  void anArrowUpwardsAndACycleAreFound() {
    House house =
        tree("  low/\n    a        first -> b\n    b        second -> a\n    c     x -> none");
    assertThat(house.upward()).containsExactly("a -> b", "c -> none");
  }

  @Test
  void aReadmeWithoutATreeIsRefused() {
    assertThatThrownBy(() -> House.parse("# T\n")).hasMessageContaining("The house");
  }
}
