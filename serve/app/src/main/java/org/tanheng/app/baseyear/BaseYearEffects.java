// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.baseyear;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tanheng.app.baseyear.BaseYearView.BaseInventory;
import org.tanheng.app.baseyear.EffectView.EffectOn;
import org.tanheng.app.baseyear.EffectView.EffectRow;
import org.tanheng.app.inventory.Recomputed;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.carbon.Inventory;
import org.tanheng.carbon.baseyear.Assessment;
import org.tanheng.carbon.baseyear.Change;
import org.tanheng.carbon.baseyear.Effect;
import org.tanheng.carbon.baseyear.Modification;
import org.tanheng.carbon.baseyear.Trigger;
import org.tanheng.data.baseyear.StoredBaseYear.Reference;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;

/** Computes the base-year inventories with a change, and holds the effect against the policy. */
@Service
class BaseYearEffects {
  private final Recomputed recomputed;
  private final Joinings joinings;

  BaseYearEffects(Recomputed recomputed, Joinings joinings) {
    this.recomputed = recomputed;
    this.joinings = joinings;
  }

  EffectView of(
      CurrentUser user,
      UUID unit,
      BaseYearView year,
      LocalDate day,
      Trigger kind,
      EffectOrder order) {
    if (order.isEmpty()) {
      throw new FindingException(
          Finding.error(
              "effect-nothing",
              "what",
              "nothing",
              "sources, units, method, factors, amounts or a draft",
              "Say what changed, or state the effect with its basis."));
    }
    Reference draft = order.version();
    if (draft != null && year.inventories().stream().noneMatch(i -> i.id().equals(draft.id()))) {
      throw ApiException.notFound("inventory", draft.id());
    }
    var parts = new ArrayList<EffectOn>();
    var unknown = new HashSet<String>();
    boolean first = true;
    for (BaseInventory base : year.inventories()) {
      Recomputed.Version before = recomputed.version(user, base.id(), base.restatedVersion());
      Set<String> missing = order.with(List.of()).unknown(before.inventory().input());
      if (first) {
        unknown.addAll(missing);
      } else {
        unknown.retainAll(missing);
      }
      first = false;
      parts.add(on(user, unit, base, before, day, order));
    }
    if (!unknown.isEmpty()) {
      throw new FindingException(unknown.stream().sorted().map(BaseYearEffects::unknown).toList());
    }
    return view(year, kind, parts);
  }

  private EffectOn on(
      CurrentUser user,
      UUID unit,
      BaseInventory base,
      Recomputed.Version posted,
      LocalDate day,
      EffectOrder order) {
    Reference draft = order.version();
    Inventory before = posted.inventory();
    List<Joinings.Found> found = new ArrayList<>();
    Inventory after = before;
    if (draft == null) {
      for (UUID joining : order.joining()) {
        found.add(joinings.of(user, joining, unit, day, before.input()));
      }
      after = run(posted, order.with(found.stream().map(Joinings.Found::joining).toList()));
    } else if (draft.id().equals(base.id())) {
      after = recomputed.version(user, draft.id(), draft.version()).inventory();
    }
    Effect effect = Effect.between(before, after);
    return new EffectOn(
        base.id(),
        base.title(),
        base.restatedVersion(),
        effect.before(),
        effect.after(),
        found.stream().map(Joinings.Found::shown).toList(),
        effect.rows().stream()
            .map(row -> new EffectRow(row.source(), row.before(), row.after()))
            .toList(),
        after.findings().stream().filter(f -> !before.findings().contains(f)).toList());
  }

  /** By the factors and the method of the year itself, so that the change alone has the effect. */
  private static Inventory run(Recomputed.Version posted, Modification change) {
    return change.of(posted.inventory().input()).flatMap(posted::with).orElseThrow();
  }

  private static EffectView view(BaseYearView year, Trigger kind, List<EffectOn> parts) {
    BigDecimal before = mean(parts.stream().map(EffectOn::before).toList());
    BigDecimal after = mean(parts.stream().map(EffectOn::after).toList());
    BigDecimal effect = after.subtract(before);
    Assessment.Row row =
        Assessment.of(BaseYearReading.policy(year), before, List.of(new Change("", kind, effect)))
            .rows()
            .getFirst();
    return new EffectView(
        before, after, effect, row.share(), row.counts(), row.significant(), parts);
  }

  private static BigDecimal mean(List<BigDecimal> totals) {
    BigDecimal sum = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return totals.size() == 1
        ? sum
        : sum.divide(BigDecimal.valueOf(totals.size()), MathContext.DECIMAL128);
  }

  private static Finding unknown(String source) {
    return Finding.error(
        "effect-source-unknown",
        "what",
        source,
        "a source of a base-year inventory",
        "Choose among the sources of the base year.");
  }
}
