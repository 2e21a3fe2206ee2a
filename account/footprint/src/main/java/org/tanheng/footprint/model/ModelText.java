// SPDX-License-Identifier: Apache-2.0
package org.tanheng.footprint.model;

import java.util.Locale;

/** A result as a table for a person. */
public final class ModelText {
  private static final int SHOWN = 12;
  private static final int WIDTH = 42;

  private final StringBuilder text = new StringBuilder();
  private final ModelResult result;

  private ModelText(ModelResult result) {
    this.result = result;
  }

  /** The footprint with what makes it up and how sure it is. */
  public static String of(ModelResult result) {
    return new ModelText(result).table();
  }

  /** The scenarios side by side. */
  public static String of(ModelComparison comparison) {
    var text = new StringBuilder();
    comparison.results().forEach(r -> text.append(of(r)).append('\n'));
    for (int i = 1; i < comparison.results().size(); i++) {
      double first = comparison.results().get(0).total();
      double total = comparison.results().get(i).total();
      Double sure = comparison.below().get(i);
      text.append(
          format(
              "%s against %s: %+.6g kgCO2e (%+.2f %%)%s%n",
              name(comparison.results().get(i)),
              name(comparison.results().get(0)),
              total - first,
              100 * (total - first) / first,
              sure == null ? "" : format(", lower with a probability of %.4g", sure)));
    }
    return text.toString();
  }

  private static String name(ModelResult result) {
    return result.scenario().isEmpty() ? "as it stands" : result.scenario();
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private void line(String pattern, Object... values) {
    text.append(format(pattern, values)).append('\n');
  }

  private String table() {
    ProductModel model = result.model();
    double total = result.total();
    line(
        "%s (%s), %s, %s, %s, %s",
        model.nameEn().isEmpty() ? model.nameZh() : model.nameEn(),
        name(result),
        model.unit(),
        model.boundary().code(),
        model.period(),
        model.gwp());
    line("%-44s %14.6g kgCO2e", "footprint", total);
    for (Channel channel : Channel.ALL) {
      double value = result.channels().of(channel);
      if (value != 0) {
        String beside = channel.counted() ? "" : " (beside the footprint)";
        line("  %-42s %14.6g%s", channel.code(), value, beside);
      }
    }
    line("by stage");
    result.stages().forEach(s -> part(s.stage().code(), s.channels().total(), total));
    line("by process and supply");
    result.nodes().stream().limit(SHOWN).forEach(n -> part(n.name(), n.direct().total(), total));
    result.allocations().forEach(this::allocation);
    power(total);
    if (!model.cutOff().rule().isEmpty()) {
      line("cut-off: %s; %.4g %% left out", model.cutOff().rule(), 100 * model.cutOff().share());
    }
    line(
        "primary data %.1f %%, illustrative %.1f %%",
        100 * result.primaryShare(), 100 * result.illustrativeShare());
    DataQuality quality = result.quality();
    if (quality.ratedShare() > 0) {
      line("data quality %.2f of 5 for %.1f %%", quality.rating(), 100 * quality.ratedShare());
    }
    uncertainty(total);
    line("backward error %.2e", result.residual());
    return text.toString();
  }

  private void part(String name, double value, double total) {
    String shown = name.length() <= WIDTH ? name : name.substring(0, WIDTH - 1) + "…";
    line("  %-42s %14.6g %7.2f %%", shown, value, 100 * value / total);
  }

  private void allocation(AllocationShown shown) {
    var shares = new StringBuilder();
    shown.shares().forEach(s -> shares.append(format(" %s %.2f %%", s.product(), 100 * s.share())));
    line("allocation of %s by %s:%s", shown.process(), shown.method().code(), shares);
    AllocationMethod other = shown.alternative();
    Double total = shown.alternativeTotal();
    if (other != null && total != null) {
      line("  by %s the footprint would be %.6g", other.code(), total);
    }
  }

  private void power(double total) {
    PowerShown power = result.power();
    if (power == null) {
      return;
    }
    line("electricity %.6g kWh", power.amount());
    power
        .parts()
        .forEach(
            p ->
                line(
                    "  %-42s %14.6g kWh at %.4f%s",
                    p.kind().code() + " " + p.technology(),
                    p.amount(),
                    p.factor(),
                    p.certificate().isEmpty() ? "" : ", " + p.certificate() + ", " + p.ledger()));
    power
        .sensitivity()
        .forEach(
            c ->
                line(
                    "  remainder as %-28s %14.6g (%+.2f %%)",
                    c.name(), c.total(), 100 * (c.total() - total) / total));
  }

  private void uncertainty(double total) {
    UncertaintyShown sure = result.uncertainty();
    if (sure == null) {
      return;
    }
    line(
        "deviation to first order %.4g (%.2f %%)",
        sure.deviation(), 100 * sure.deviation() / Math.abs(total));
    sure.parts().stream()
        .limit(3)
        .forEach(p -> line("  %-42s %6.2f %% of the variance", p.what(), 100 * p.share()));
    var drawn = sure.drawn();
    if (drawn != null) {
      line(
          "%d draws: mean %.6g, deviation %.4g, 95 %% within %.6g and %.6g",
          sure.runs(), drawn.mean(), drawn.deviation(), drawn.low(), drawn.high());
    }
  }
}
