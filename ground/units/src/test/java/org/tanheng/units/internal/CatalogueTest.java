// SPDX-License-Identifier: Apache-2.0
package org.tanheng.units.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tanheng.units.Language;
import org.tanheng.units.Rational;
import org.tanheng.units.Unit;

class CatalogueTest {
  private final Catalogue catalogue = Catalogue.get();

  @Test
  void everyNameOfTheCatalogueReadsAsAUnitAndPrintsBack() {
    assertThat(catalogue.atoms.all()).hasSizeGreaterThan(600);
    for (String name : catalogue.atoms.all()) {
      roundTrip(Unit.parse(name).orElseThrow());
    }
    catalogue.aliases.all().forEach(name -> roundTrip(Unit.parse(name).orElseThrow()));
  }

  @Test
  void everySubstanceIsAMassOfItsOwn() {
    for (String name : catalogue.substances.all()) {
      Unit unit = Unit.parse("t " + name).orElseThrow();
      roundTrip(unit);
      assertThat(unit.dimension()).isNotEqualTo(Catalogue.MASS);
    }
  }

  @Test
  void anyCombinationPrintsAndReadsBack() {
    Random random = new Random(7);
    List<String> names = new ArrayList<>(catalogue.atoms.all());
    names.remove("1");
    String[] heads = {"", "", "1e4 ", "万", "亿", "100 "};
    for (int i = 0; i < 6_000; i++) {
      String over = heads[random.nextInt(heads.length)] + pick(names, random);
      String more = random.nextBoolean() ? "·" + pick(names, random) + "^" + power(random) : "";
      String under = random.nextBoolean() ? "/" + pick(names, random) : "";
      String again = random.nextInt(4) == 0 && !under.isEmpty() ? "·" + pick(names, random) : "";
      roundTrip(Unit.parse(over + more + under + again).orElseThrow());
    }
  }

  @Test
  void conversionIsAssociative() {
    Random random = new Random(11);
    List<Unit> units = catalogue.atoms.all().stream().map(Unit::of).toList();
    int compared = 0;
    for (int i = 0; i < 10_000; i++) {
      Unit a = units.get(random.nextInt(units.size()));
      List<Unit> alike = units.stream().filter(a::isCommensurable).toList();
      Unit b = alike.get(random.nextInt(alike.size()));
      Unit c = alike.get(random.nextInt(alike.size()));
      assertThat(a.ratio().dividedBy(b.ratio()).times(b.ratio().dividedBy(c.ratio())))
          .isEqualTo(a.ratio().dividedBy(c.ratio()));
      compared += a.equals(b) || b.equals(c) ? 0 : 1;
    }
    assertThat(compared).isGreaterThan(5_000);
  }

  @Test
  void randomTextIsReadOrRefusedButNeverBreaks() {
    Random random = new Random(3);
    String signs = "kgmMWhtJNC0123456789./·()^{}-+ %°万亿吨千瓦时CO2eé\u0000\uD83D每per";
    for (int i = 0; i < 30_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(1, 14);
      for (int j = 0; j < length; j++) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      var outcome = Unit.parse(text.toString());
      assertThat(outcome.isDone() || !outcome.findings().isEmpty()).isTrue();
      if (outcome.isDone()) {
        roundTrip(outcome.orElseThrow());
      }
    }
  }

  private static void roundTrip(Unit unit) {
    for (Language language : Language.values()) {
      assertThat(Unit.of(unit.symbol(language))).isEqualTo(unit);
      assertThat(Unit.of(unit.words(language))).isEqualTo(unit);
    }
    assertThat(unit.ratio()).isGreaterThan(Rational.ZERO);
  }

  private static String pick(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }

  private static int power(Random random) {
    return random.nextInt(2) == 0 ? 2 : -1;
  }
}
