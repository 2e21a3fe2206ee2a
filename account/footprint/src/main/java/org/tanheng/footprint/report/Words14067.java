// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.tanheng.document.Figure;
import org.tanheng.footprint.model.AllocationMethod;
import org.tanheng.footprint.model.Boundary;
import org.tanheng.footprint.model.Channel;
import org.tanheng.footprint.model.ModelResult;
import org.tanheng.footprint.model.Stage;
import org.tanheng.units.Citation;
import org.tanheng.units.Language;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Trace;
import org.tanheng.units.Unit;

/** Words and figures that the sections share. */
final class Words14067 {
  private static final Unit KILOGRAM = Unit.of("kgCO2e");
  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  private Words14067() {}

  static String stage(Stage stage, Language language) {
    return switch (stage) {
      case RAW_MATERIAL -> language.pick("原材料获取", "raw material");
      case PRODUCTION -> language.pick("生产", "production");
      case DISTRIBUTION -> language.pick("分销", "distribution");
      case USE -> language.pick("使用", "use");
      case END_OF_LIFE -> language.pick("生命末期", "end of life");
    };
  }

  static String boundary(Boundary boundary, Language language) {
    return switch (boundary) {
      case CRADLE_TO_GATE -> language.pick("从摇篮到大门（部分碳足迹）", "cradle to gate (partial footprint)");
      case CRADLE_TO_GRAVE -> language.pick("从摇篮到坟墓", "cradle to grave");
    };
  }

  static String channel(Channel channel, Language language) {
    return switch (channel) {
      case FOSSIL -> language.pick("化石源", "fossil");
      case BIOGENIC -> language.pick("生物源", "biogenic");
      case REMOVAL -> language.pick("清除量", "removals");
      case LAND_USE -> language.pick("直接土地利用变化", "direct land use change");
      case AIRCRAFT -> language.pick("航空", "aircraft");
      case OFFSET -> language.pick("抵消（不计入足迹）", "offsets (not part of the footprint)");
    };
  }

  static String method(AllocationMethod method, Language language) {
    return switch (method) {
      case MASS -> language.pick("质量", "mass");
      case ENERGY -> language.pick("能量", "energy");
      case ECONOMIC -> language.pick("经济价值", "economic value");
      case PHYSICAL -> language.pick("物理量", "physical quantity");
      case SYSTEM_EXPANSION -> language.pick("系统扩展", "system expansion");
    };
  }

  /** A share as a percentage with two decimals. */
  static String percent(double share) {
    return BigDecimal.valueOf(share)
            .movePointRight(2)
            .setScale(2, RoundingMode.HALF_EVEN)
            .toPlainString()
        + " %";
  }

  /** A number with six digits. */
  static String number(double value) {
    return value == 0
        ? "0"
        : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** kgCO2e of the model's result, traced to the version of the model and the factor release. */
  static Figure figure(ModelResult result, String label, double value) {
    var source =
        new Citation(
            "model " + result.model().id(),
            result.scenario().isEmpty() ? null : result.scenario(),
            result.model().hash().hex(),
            null,
            result.release(),
            true);
    Quantity amount = new Quantity(new BigDecimal(value), KILOGRAM);
    return new Figure(
        amount, decimals(value), Trace.published(label, amount, Quality.MANUAL, source), false);
  }

  private static int decimals(double value) {
    double size = Math.abs(value);
    return size >= 100 ? 1 : size >= 1 ? 3 : 6;
  }
}
