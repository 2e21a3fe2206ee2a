// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.exchange.parquet.MillParquet;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.genealogy.AllocatedActivity;
import org.tanheng.footprint.genealogy.CoilResult;
import org.tanheng.footprint.genealogy.Items;
import org.tanheng.footprint.genealogy.SyntheticMill;

/**
 * Tables broken in named ways: each is refused or held back with the finding that its kind expects,
 * and whatever is computed still closes.
 */
class MalformedProductionTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 9);
  private static final int ITEM = 0;
  private static final int DAY = 1;
  private static final int OUTPUT = 2;
  private static final int PARENTS = 5;
  private static final int ENERGY = 6;

  @TempDir Path folder;

  /** One way to break a row, and the finding it must bring. */
  private enum Kind {
    NEGATIVE(OUTPUT, "-1", "cell-number"),
    WORD(ENERGY, "n/a", "cell-number"),
    COMMA_DECIMAL(ENERGY, "12;5", "cell-number"),
    EXPONENT(ENERGY, "1e3", "cell-number"),
    INFINITE(ENERGY, "Infinity", "cell-number"),
    FINE(ENERGY, "1.00001", "cell-number"),
    HUGE(ENERGY, "99999999999999999999", "cell-number"),
    DATE(DAY, "31.02.2026", "item-day"),
    NAMELESS(ITEM, "", "item-name"),
    LATER(DAY, "2026-10-02", "rows-later"),
    NO_MASS(PARENTS, "C1", "item-parents"),
    GHOST(PARENTS, "GHOST:1000", "item-unknown-parent"),
    ITSELF(PARENTS, "@:1000", "item-unknown-parent"),
    ZERO(OUTPUT, "0", "item-no-output"),
    TEN_FOLD(OUTPUT, "99000", "item-mass-balance"),
    TWICE(ITEM, "C0", "item-twice"),
    SHIFTED(ENERGY, "5,5", "row-long"),
    QUOTE(ITEM, "\"C", "quote-unclosed");

    final int column;
    final String cell;
    final String code;

    Kind(int column, String cell, String code) {
      this.column = column;
      this.cell = cell;
      this.code = code;
    }
  }

  private static List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (int n = 0; n < 12; n++) {
      boolean second = n >= 6;
      rows.add(
          "C%d,2026-09-%02d,%d,10,%d,%s,%d.5"
              .formatted(
                  n,
                  n + 1,
                  second ? 980 : 990,
                  second ? 0 : 1000,
                  second ? "C" + (n - 6) + ":990" : "",
                  40 + n));
    }
    return rows;
  }

  private static String broken(Kind kind, Random random) {
    List<String> rows = rows();
    int at = 1 + random.nextInt(rows.size() - 1);
    if (kind == Kind.TWICE && at == 6) {
      at++; // a daughter of C0 under its name would be rework
    }
    String[] cells = rows.get(at).split(",", -1);
    cells[kind.column] = kind.cell.replace("@", cells[ITEM]);
    rows.set(at, String.join(",", cells));
    if (random.nextBoolean() && kind != Kind.TWICE) {
      Collections.shuffle(rows, random);
    }
    return "item,day,output_kg,scrap_kg,charge_kg,parents,electricity (kWh)\n"
        + String.join("\n", rows)
        + "\n";
  }

  private Outcome<CoilResult> run(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("production"), bytes);
    return Production.read(file, "production", MONTH, ProductionPlan.NONE).flatMap(CoilResult::of);
  }

  private static void closes(CoilResult result) {
    for (AllocatedActivity activity : result.activities()) {
      long sum = activity.unallocated();
      for (int i = 0; i < result.items().size(); i++) {
        sum += activity.of(i);
      }
      assertThat(sum).isEqualTo(activity.meter().total());
    }
    assertThat(result.gate().closes()).isTrue();
  }

  @Test
  void eachKindBringsItsFinding() throws IOException {
    int each = Integer.getInteger("tanheng.malformed", 1800) / Kind.values().length;
    Random random = new Random(20260901);
    Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      for (int n = 0; n < each; n++) {
        String text = broken(kind, random);
        Outcome<CoilResult> outcome = run(text.getBytes(StandardCharsets.UTF_8));
        assertThat(outcome.findings())
            .as("%s%n%s", kind, text)
            .extracting(Finding::code)
            .contains(kind.code);
        if (outcome instanceof Outcome.Done<CoilResult> done) {
          closes(done.value());
        }
        seen.merge(kind, 1, Integer::sum);
      }
    }
    assertThat(seen).hasSize(Kind.values().length);
  }

  /**
   * Pages carry a checksum; bytes of the footer do not, so that file is cut rather than bent there.
   */
  @Test
  void damagedPagesAreRefused() throws IOException {
    Items items = SyntheticMill.items(40, MONTH, 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MillParquet.write(items, SyntheticMill.UNITS, out);
    byte[] whole = out.toByteArray();
    int footer = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(whole.length - 8);
    int pages = whole.length - 8 - footer;
    Random random = new Random(3);
    for (int n = 0; n < 500; n++) {
      byte[] bytes = whole.clone();
      if (n % 3 == 0) {
        bytes = Arrays.copyOf(bytes, 4 + random.nextInt(bytes.length - 4));
      } else {
        bytes[4 + random.nextInt(pages - 4)] ^= (byte) (1 << random.nextInt(8));
      }
      Outcome<CoilResult> outcome = run(bytes);
      if (outcome instanceof Outcome.Done<CoilResult> done) {
        closes(done.value());
        for (int i = 0; i < items.size(); i++) {
          assertThat(done.value().items().direct(0, i)).isEqualTo(items.direct(0, i));
          assertThat(done.value().items().output(i)).isEqualTo(items.output(i));
        }
      } else {
        assertThat(outcome.findings()).allMatch(Finding::isError);
      }
    }
  }
}
