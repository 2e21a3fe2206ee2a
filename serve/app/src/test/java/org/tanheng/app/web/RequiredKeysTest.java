// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;

/** What is missing in a body is named by its whole path, and only where it must be there. */
class RequiredKeysTest {
  private record Outer(String name, @Nullable String note, List<Inner> inner, List<Long> plain) {}

  private record Inner(String code, @Nullable List<Inner> deeper) {}

  private static List<String> missing(Object body) {
    var refused = catchThrowableOfType(ApiException.class, () -> RequiredKeys.requireAll(body));
    return refused == null ? List.of() : refused.findings().stream().map(Finding::subject).toList();
  }

  @Test
  @SuppressWarnings("NullAway") // what comes from outside may lack anything
  void namesThePathOfEachMissingKey() {
    var holes = new ArrayList<Long>(List.of(1L));
    holes.add(null);
    var deep = new Inner("a", List.of(new Inner("b", null), new Inner(null, null)));
    assertThat(missing(new Outer(null, null, List.of(deep), holes)))
        .containsExactly("name", "inner[0].deeper[1].code", "plain[1]");
    assertThat(missing(List.of(deep))).containsExactly("[0].deeper[1].code");
    assertThat(missing(new Outer("a", null, List.of(), List.of(1L)))).isEmpty();
    assertThat(missing("text")).isEmpty();
  }
}
