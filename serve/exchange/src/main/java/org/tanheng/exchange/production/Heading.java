// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.production;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tanheng.footprint.genealogy.ItemLabel;

/** The columns with a meaning of their own; any other with a unit behind its name is an input. */
enum Heading {
  ITEM(null, "item", "coil", "钢卷号", "物料号", "产品编号"),
  DAY(null, "day", "date", "completed", "日期", "完成日期"),
  OUTPUT(null, "output_kg", "产出_kg", "产出(kg)"),
  SCRAP(null, "scrap_kg", "废钢_kg", "废料_kg"),
  LOSS(null, "loss_kg", "损耗_kg"),
  CHARGE(null, "charge_kg", "投入_kg", "装入_kg"),
  RETURNED(null, "returned_kg", "回炉_kg"),
  MINUTES(null, "minutes", "分钟"),
  PARENTS(null, "parents", "母卷", "来料"),
  STAGE(ItemLabel.STAGE, "stage", "工序"),
  GRADE(ItemLabel.GRADE, "grade", "牌号"),
  LINE(ItemLabel.LINE, "line", "产线", "机组"),
  SHIFT(ItemLabel.SHIFT, "shift", "班次", "班组"),
  ROUTE(ItemLabel.ROUTE, "route", "工艺路线"),
  ORIGIN(ItemLabel.ORIGIN, "origin", "来源");

  final @Nullable ItemLabel label;
  private final List<String> names;

  Heading(@Nullable ItemLabel label, String... names) {
    this.label = label;
    this.names = List.of(names);
  }

  String title() {
    return names.getFirst();
  }

  static Optional<Heading> of(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    for (Heading heading : values()) {
      if (heading.names.contains(plain)) {
        return Optional.of(heading);
      }
    }
    return Optional.empty();
  }
}
