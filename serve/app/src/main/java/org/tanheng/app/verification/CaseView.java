// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.verification.Materiality;
import org.tanheng.carbon.verification.Nonconformity;
import org.tanheng.carbon.verification.SamplingPlan;
import org.tanheng.carbon.verification.SourceCheck;
import org.tanheng.carbon.verification.Statement;
import org.tanheng.data.inventory.PostedLine;
import org.tanheng.data.inventory.StoredInventory;
import org.tanheng.data.verification.CaseCheck;
import org.tanheng.data.verification.CasePoint;
import org.tanheng.data.verification.CaseSample;
import org.tanheng.data.verification.StoredCase;
import org.tanheng.finding.Finding;

/**
 * A case as it stands: the sample drawn from its seed, reported against verified, materiality, and
 * what stands in the way of a statement.
 */
record CaseView(
    StoredCase file,
    String title,
    BigDecimal total,
    int newestVersion,
    List<Drawn> drawn,
    List<Compared> compared,
    List<ScopeCompared> scopes,
    List<CasePoint> points,
    BigDecimal misstatement,
    BigDecimal limit,
    boolean material,
    List<Finding> obstacles) {

  /** A line to be looked at; fault is null until it was. */
  record Drawn(
      int lineNo,
      String source,
      @Nullable String month,
      String gas,
      BigDecimal amount,
      String stage,
      @Nullable Boolean fault,
      String note) {}

  /** A source as reported and as verified, tCO2e; verified is null until it was entered. */
  record Compared(
      String source,
      BigDecimal reported,
      @Nullable BigDecimal verified,
      @Nullable BigDecimal misstatement) {}

  /** A scope as reported and as verified, tCO2e; verified is null until all its sources are. */
  record ScopeCompared(
      String scope,
      BigDecimal reported,
      @Nullable BigDecimal verified,
      @Nullable BigDecimal misstatement) {}

  static CaseView of(
      StoredCase file,
      StoredInventory inventory,
      int newestVersion,
      List<PostedLine> lines,
      List<CaseSample> samples,
      List<CaseCheck> checks,
      List<CasePoint> points) {
    Map<String, List<PostedLine>> bySource = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> line.counted() && !line.basis().equals("MARKET"))
        .forEach(line -> bySource.computeIfAbsent(line.source(), s -> new ArrayList<>()).add(line));
    List<CaseSample> own = samples.stream().filter(s -> s.version() == file.version()).toList();
    var drawn = new ArrayList<Drawn>();
    bySource.forEach((source, all) -> drawn.addAll(drawn(file, source, all, own)));
    List<Compared> compared =
        bySource.entrySet().stream().map(e -> compared(e.getKey(), e.getValue(), checks)).toList();
    Materiality materiality =
        Materiality.of(
            file.threshold(),
            inventory.total().max(BigDecimal.ZERO),
            compared.stream()
                .filter(c -> c.verified() != null)
                .map(
                    c ->
                        new SourceCheck(
                            c.source(), c.reported(), Objects.requireNonNull(c.verified()), false))
                .toList());
    List<Finding> obstacles =
        Statement.obstacles(
            file.independence(),
            file.approved(),
            drawn.stream().allMatch(d -> d.fault() != null),
            compared.stream().allMatch(c -> c.verified() != null),
            points.stream().map(CaseView::nonconformity).toList(),
            materiality);
    return new CaseView(
        file,
        inventory.title(),
        inventory.total(),
        newestVersion,
        drawn,
        compared,
        scopes(bySource, compared),
        points,
        materiality.gross(),
        materiality.limit(),
        materiality.isMaterial(),
        obstacles);
  }

  private static List<Drawn> drawn(
      StoredCase file, String source, List<PostedLine> lines, List<CaseSample> samples) {
    int faults = (int) samples.stream().filter(s -> s.source().equals(source) && s.fault()).count();
    SamplingPlan plan = SamplingPlan.draw(lines.size(), faults, file.seed() ^ source.hashCode());
    return plan.drawn().stream()
        .map(
            index -> {
              PostedLine line = lines.get(index);
              CaseSample seen =
                  samples.stream()
                      .filter(s -> s.lineNo() == line.lineNo())
                      .findFirst()
                      .orElse(null);
              return new Drawn(
                  line.lineNo(),
                  source,
                  line.month(),
                  line.gas(),
                  line.amount(),
                  plan.stage().name(),
                  seen == null ? null : seen.fault(),
                  seen == null ? "" : seen.note());
            })
        .toList();
  }

  private static Compared compared(String source, List<PostedLine> lines, List<CaseCheck> checks) {
    BigDecimal reported =
        lines.stream().map(PostedLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal verified =
        checks.stream()
            .filter(check -> check.source().equals(source))
            .map(CaseCheck::verified)
            .findFirst()
            .orElse(null);
    return new Compared(
        source, reported, verified, verified == null ? null : reported.subtract(verified));
  }

  private static List<ScopeCompared> scopes(
      Map<String, List<PostedLine>> bySource, List<Compared> compared) {
    Map<String, List<Compared>> byScope = new TreeMap<>();
    for (Compared one : compared) {
      String scope = Objects.requireNonNull(bySource.get(one.source())).getFirst().scope();
      byScope.computeIfAbsent(scope, s -> new ArrayList<>()).add(one);
    }
    return byScope.entrySet().stream()
        .map(
            e -> {
              BigDecimal reported = BigDecimal.ZERO;
              @Nullable BigDecimal verified = BigDecimal.ZERO;
              for (Compared one : e.getValue()) {
                BigDecimal found = one.verified();
                reported = reported.add(one.reported());
                verified = found == null || verified == null ? null : verified.add(found);
              }
              return new ScopeCompared(
                  e.getKey(),
                  reported,
                  verified,
                  verified == null ? null : reported.subtract(verified));
            })
        .toList();
  }

  static Nonconformity nonconformity(CasePoint point) {
    return new Nonconformity(
        "point " + point.number(),
        Nonconformity.Kind.valueOf(point.kind()),
        point.grade() == null ? null : Nonconformity.Grade.valueOf(point.grade()),
        point.subject(),
        point.observation(),
        point.owner(),
        point.due(),
        point.answer(),
        point.correctedIn(),
        Nonconformity.State.valueOf(point.state()));
  }
}
