// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanheng.carbon.boundary.Control;
import org.tanheng.data.organisation.OrgKind;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.finding.Finding;

class RevisionTest {
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final UUID ID = new UUID(0, 1);

  @Test
  void aChangeInTheMiddleLeavesWhatWasBeforeAndAfter() {
    List<OrgUnit> known = List.of(unit(ID, null, "old", OrgKind.SITE, START, null));
    LocalDate from = START.plusYears(1);
    LocalDate to = START.plusYears(2);
    Revision revision = Revision.of(known, unit(ID, null, "new", OrgKind.SITE, from, to));
    assertThat(revision.superseded()).isEqualTo(known);
    assertThat(revision.appended())
        .extracting(OrgUnit::nameEn, OrgUnit::validFrom, OrgUnit::validTo)
        .containsExactly(tuple("old", START, from), tuple("old", to, null), tuple("new", from, to));
  }

  /** Day by day: after any series of revisions the last one said about a day holds. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void eachDayShowsWhatWasSaidLastAboutIt(long seed) {
    Random random = new Random(seed);
    List<OrgUnit> known = List.of();
    String[] said = new String[60];
    for (int i = 0; i < 25; i++) {
      int from = random.nextInt(said.length - 1);
      int to = random.nextBoolean() ? said.length : from + 1 + random.nextInt(said.length - from);
      LocalDate end = to >= said.length ? null : START.plusDays(to);
      OrgUnit draft = unit(ID, null, "v" + i, OrgKind.SITE, START.plusDays(from), end);
      Revision revision = Revision.of(known, draft);
      known = revision.appliedTo(known);
      for (int day = from; day < Math.min(to, said.length); day++) {
        said[day] = "v" + i;
      }
    }
    for (int day = 0; day < said.length; day++) {
      LocalDate date = START.plusDays(day);
      List<String> shown =
          known.stream().filter(v -> v.isValidOn(date)).map(OrgUnit::nameEn).toList();
      assertThat(shown).isEqualTo(said[day] == null ? List.of() : List.of(said[day]));
    }
  }

  @Test
  void aCircleThatExistsOnlyForSomeDaysIsFound() {
    UUID other = new UUID(0, 2);
    LocalDate later = START.plusYears(1);
    List<OrgUnit> versions = new ArrayList<>();
    versions.add(unit(ID, null, "a", OrgKind.GROUP, START, later));
    versions.add(unit(other, ID, "b", OrgKind.GROUP, START, null));
    assertThat(new TreeRules(versions).check(ID))
        .extracting(Finding::code)
        .containsExactly("organisation-child-left");
    versions.add(unit(ID, other, "a", OrgKind.GROUP, later, null));
    assertThat(new TreeRules(versions).check(ID))
        .extracting(Finding::code)
        .containsExactly("organisation-cycle");
  }

  private static OrgUnit unit(
      UUID id,
      @Nullable UUID parent,
      String name,
      OrgKind kind,
      LocalDate from,
      @Nullable LocalDate to) {
    return new OrgUnit(
        id,
        0,
        parent,
        "C" + id.getLeastSignificantBits(),
        name,
        name,
        kind,
        null,
        "Asia/Shanghai",
        Control.FULL,
        true,
        BigDecimal.ONE,
        from,
        to,
        Instant.EPOCH,
        null,
        null);
  }
}
