// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.app.activity.Assembler;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.NewActivity;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.data.organisation.OrgScope;

/**
 * The machinery works of a published report: its three sources with the annual figures that the
 * report prints. It prints no months, so there are none.
 */
@Component
class Machinery {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2026, 1, 1);
  private static final String NOTE =
      "annual figure printed in a published report of a machinery works; no months are printed";

  private final SourceRepository sources;
  private final ActivityRepository activities;
  private final Assembler assembler;

  Machinery(SourceRepository sources, ActivityRepository activities, Assembler assembler) {
    this.sources = sources;
    this.activities = activities;
    this.assembler = assembler;
  }

  /** Enters sources and data, and gives the inventory document assembled from them. */
  String fill(UUID works, UUID by) {
    source(works, by, new Entry("gas", "天然气", "Natural gas", "stationary-combustion"))
        .with("8.4082", "1e4 Nm3", "{\"fuel\":\"天然气\"}");
    source(works, by, new Entry("process", "过程排放", "Process emissions", "process"))
        .with("232", "tCO2", "{}");
    source(
            works,
            by,
            new Entry("electricity", "购入电力", "Purchased electricity", "purchased-electricity"))
        .with(
            "1619.725",
            "MWh",
            "{\"factor\":{\"family\":\"cn-grid-average\",\"region\":\"华中\",\"year\":2012}}");
    return assembler.document(
        OrgScope.everything(),
        new Assembler.Order(works, FIRST, END, "cn-machinery", null),
        List.of(
            "The year 2025 is illustrative: no year is printed with the figures of the report; the"
                + " edition in force then stands for the one that the report used.",
            "The report prints its three lines cut to whole tonnes, 181 + 232 + 851 = 1264."));
  }

  private record Entry(String code, String zh, String en, String kind) {}

  private interface Rest {
    void with(String amount, String unit, String definition);
  }

  private Rest source(UUID works, UUID by, Entry entry) {
    return (amount, unit, definition) -> {
      UUID id = sources.create();
      sources.append(
          new Source(
              id,
              0,
              works,
              entry.code(),
              entry.zh(),
              entry.en(),
              entry.kind(),
              null,
              unit,
              definition,
              FIRST,
              null,
              false,
              null,
              by,
              Instant.EPOCH,
              null),
          by);
      activities.record(
          new NewActivity(
              id, works, FIRST, END, new BigDecimal(amount), unit, "manual", null, NOTE),
          null,
          by);
    };
  }
}
