// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.security.OrgTrees;
import org.tanheng.data.quality.RulesRepository;
import org.tanheng.data.quality.StoredRules;
import org.tanheng.data.security.Role;
import org.tanheng.data.security.User;
import org.tanheng.data.security.UserRepository;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.telemetry.fill.FillRule;
import org.tanheng.telemetry.fill.FillRules;
import org.tanheng.telemetry.vee.VeeRule;
import org.tanheng.telemetry.vee.VeeRules;

/** The rules of a unit: its own, else those of the nearest unit above, else the product's. */
@Service
class UnitRules {
  private final RulesRepository rules;
  private final OrgTrees trees;
  private final UserRepository users;
  private final RuleText text;
  private final AuditTrail audit;

  UnitRules(
      RulesRepository rules,
      OrgTrees trees,
      UserRepository users,
      RuleText text,
      AuditTrail audit) {
    this.rules = rules;
    this.trees = trees;
    this.users = users;
    this.text = text;
    this.audit = audit;
  }

  /** Validation rules for points of a unit. */
  VeeRules checks(UUID unit) {
    return of(unit)
        .map(StoredRules::checks)
        .map(stored -> VeeRules.read(stored).orElseThrow())
        .orElseGet(VeeRules::bundled);
  }

  /** Estimation rules for points of a unit, in order of choice. */
  List<FillRule> fills(UUID unit) {
    return of(unit)
        .map(StoredRules::fills)
        .map(stored -> FillRules.read(stored).orElseThrow())
        .orElse(FillRule.DEFAULT);
  }

  private Optional<StoredRules> of(UUID unit) {
    Map<UUID, StoredRules> byUnit = new HashMap<>();
    rules.inForce().forEach(each -> byUnit.put(each.orgUnitId(), each));
    if (byUnit.isEmpty()) {
      return Optional.empty();
    }
    @Nullable StoredRules own = byUnit.get(unit);
    if (own != null) {
      return Optional.of(own);
    }
    return trees.today().above(unit).stream()
        .filter(byUnit::containsKey)
        .findFirst()
        .map(byUnit::get);
  }

  RuleSet shown(CurrentUser user, UUID unit) {
    user.requireRead(unit);
    @Nullable UUID owner = of(unit).map(StoredRules::orgUnitId).orElse(null);
    Map<String, VeeRule> now = new HashMap<>();
    checks(unit).rules().forEach(rule -> now.put(rule.check().code(), rule));
    List<RuleSet.CheckRule> shown = new ArrayList<>();
    for (VeeRule bundled : VeeRules.bundled().rules()) {
      VeeRule rule = now.getOrDefault(bundled.check().code(), bundled);
      shown.add(
          new RuleSet.CheckRule(
              bundled.check().code(),
              now.containsKey(bundled.check().code()),
              rule.severity().name(),
              numbers(rule),
              numbers(bundled)));
    }
    return new RuleSet(owner, shown, gaps(fills(unit)), versions(unit));
  }

  private static List<RuleSet.GapRule> gaps(List<FillRule> fills) {
    List<RuleSet.GapRule> gaps = new ArrayList<>();
    fills.forEach(rule -> gaps.add(gap(rule, true)));
    FillRule.DEFAULT.stream()
        .filter(rule -> fills.stream().noneMatch(each -> each.id().equals(rule.id())))
        .forEach(rule -> gaps.add(gap(rule, false)));
    return gaps;
  }

  private static RuleSet.GapRule gap(FillRule rule, boolean on) {
    return new RuleSet.GapRule(rule.id(), on, rule.longest().toHours(), rule.leastDonors());
  }

  private static SortedMap<String, BigDecimal> numbers(VeeRule rule) {
    SortedMap<String, BigDecimal> numbers = new TreeMap<>();
    rule.numbers()
        .forEach(
            (name, value) ->
                numbers.put(
                    name,
                    new BigDecimal(
                        BigDecimal.valueOf(value).stripTrailingZeros().toPlainString())));
    return numbers;
  }

  private List<RuleSet.RuleVersion> versions(UUID unit) {
    return rules.of(unit).stream()
        .map(
            version ->
                new RuleSet.RuleVersion(
                    version.reason(),
                    users.byId(version.enteredBy()).map(User::login).orElse("?"),
                    version.checks() == null,
                    version.enteredAt(),
                    version.supersededAt()))
        .toList();
  }

  /** Enters rules for a unit; its manager decides what counts as suspect. */
  @Transactional
  public RuleSet change(CurrentUser user, RuleOrder order) {
    user.require(Role.MANAGER, order.org());
    if (order.reason().isBlank()) {
      throw new FindingException(
          Finding.error("reason-missing", "rules", "nothing", "why the rules change", "Say why."));
    }
    var checks = order.checks();
    var fills = order.fills();
    boolean isOwn = checks != null && fills != null;
    @Nullable StoredRules before =
        rules.of(order.org()).stream()
            .filter(version -> version.supersededAt() == null)
            .findFirst()
            .orElse(null);
    StoredRules after =
        rules.enter(
            order.org(),
            isOwn && checks != null ? text.checks(checks) : null,
            isOwn && fills != null ? text.fills(fills) : null,
            order.reason().strip(),
            user.id());
    audit.record(user, "quality-rules", "quality-rules", after.id(), order.org(), before, after);
    return shown(user, order.org());
  }
}
