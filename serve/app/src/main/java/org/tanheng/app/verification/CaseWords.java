// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tanheng.data.verification.CasePoint;
import org.tanheng.data.verification.StoredCase;
import org.tanheng.finding.Finding;
import org.tanheng.units.Language;

/**
 * The words of a case in one language, and the draft of its statement: positive where assurance is
 * reasonable, negative where it is limited (ISO 14064-3:2019, 3.6.5 to 3.6.7).
 */
record CaseWords(CaseView view, Language language) {

  /** A proposed opinion with its text; the verifier decides and signs. */
  record StatementDraft(CaseController.Opinion opinion, String text) {}

  String pick(String chinese, String english) {
    return language.pick(chinese, english);
  }

  static String number(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  StatementDraft draft() {
    CaseController.Opinion opinion = proposed();
    var lines = new ArrayList<String>();
    lines.add(subject());
    lines.add(work());
    lines.add(figures());
    points().ifPresent(lines::add);
    lines.add(conclusion(opinion));
    List<Finding> open = obstacles(opinion);
    if (!open.isEmpty()) {
      lines.add(
          pick("尚未完成，签署前须处理：", "Not finished, to be settled before signing: ")
              + String.join(", ", open.stream().map(Finding::subject).distinct().toList())
              + pick("。", "."));
    }
    return new StatementDraft(opinion, String.join("\n\n", lines));
  }

  private CaseController.Opinion proposed() {
    if (view.obstacles().stream().anyMatch(f -> f.code().equals("case-open-major"))) {
      return CaseController.Opinion.ADVERSE;
    }
    return view.material() ? CaseController.Opinion.MODIFIED : CaseController.Opinion.UNMODIFIED;
  }

  private List<Finding> obstacles(CaseController.Opinion opinion) {
    return view.obstacles().stream()
        .filter(f -> !f.code().equals("case-material-misstatement"))
        .filter(
            f -> opinion != CaseController.Opinion.ADVERSE || !f.code().equals("case-open-major"))
        .toList();
  }

  String level() {
    return view.file().assurance().equals("REASONABLE")
        ? pick("合理保证", "reasonable assurance")
        : pick("有限保证", "limited assurance");
  }

  private String subject() {
    StoredCase file = view.file();
    return pick(
            "我们对《%s》第 %d 版进行了温室气体核查。目标：%s。准则：%s。范围：%s。保证等级：%s。",
            "We verified \"%s\", version %d. Objective: %s. Criteria: %s. Scope: %s. Level: %s.")
        .formatted(
            view.title(),
            file.version(),
            said(file.objective()),
            said(file.criteria()),
            said(file.scope()),
            level());
  }

  private String work() {
    long faults = view.drawn().stream().filter(d -> Boolean.TRUE.equals(d.fault())).count();
    return pick(
            "按种子 %d 抽取 %d 条记录逐一查看，发现 %d 处错误；每个排放源的排放量均与核查值对照。",
            "%2$d records drawn from seed %1$d were looked at, %3$d of them at fault; every source was"
                + " compared with what was found.")
        .formatted(view.file().seed(), view.drawn().size(), faults);
  }

  private String figures() {
    BigDecimal verified =
        view.compared().stream()
            .map(CaseView.Compared::verified)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean all = view.compared().stream().allMatch(c -> c.verified() != null);
    return pick(
            "报告排放量（范围二基于位置）%s tCO2e，核查排放量 %s；未更正错报绝对值合计 %s tCO2e，重要性限值 %s tCO2e。",
            "Reported (scope 2 location-based) %s tCO2e, verified %s; uncorrected misstatements add up"
                + " to %s tCO2e without sign, the limit of materiality is %s tCO2e.")
        .formatted(
            number(view.total()),
            all ? number(verified) + " tCO2e" : pick("尚未齐全", "not complete yet"),
            number(view.misstatement()),
            number(view.limit()));
  }

  private java.util.Optional<String> points() {
    if (view.points().isEmpty()) {
      return java.util.Optional.empty();
    }
    List<CasePoint> left =
        view.points().stream().filter(point -> !point.state().equals("CLOSED")).toList();
    String remaining =
        left.isEmpty()
            ? pick("均已关闭", "all closed")
            : pick("未关闭：", "not closed: ")
                + String.join(
                    "; ", left.stream().map(p -> p.number() + ". " + p.subject()).toList());
    return java.util.Optional.of(
        pick(
                "提出严重不符合项 %d 项、轻微不符合项 %d 项、澄清项 %d 项，%s。",
                "Raised: %d major and %d minor nonconformities, %d clarifications; %s.")
            .formatted(graded("MAJOR"), graded("MINOR"), graded(null), remaining));
  }

  private long graded(@org.jspecify.annotations.Nullable String grade) {
    return view.points().stream().filter(p -> Objects.equals(p.grade(), grade)).count();
  }

  private String conclusion(CaseController.Opinion opinion) {
    boolean reasonable = view.file().assurance().equals("REASONABLE");
    return switch (opinion) {
      case UNMODIFIED ->
          reasonable
              ? pick(
                  "我们认为，该清单在所有重大方面符合上述准则，数据公允。",
                  "In our opinion the inventory conforms with the criteria in all material respects.")
              : pick(
                  "我们没有发现任何事项使我们认为该清单在重大方面不符合上述准则。",
                  "Nothing came to our attention that the inventory does not conform with the criteria"
                      + " in all material respects.");
      case MODIFIED ->
          pick(
              "除上述超出重要性限值的错报的影响外，该清单在其他重大方面符合上述准则。",
              "Except for the misstatements above, which exceed materiality, the inventory conforms with"
                  + " the criteria in all other material respects.");
      case ADVERSE ->
          pick(
              "由于上述严重不符合项未予更正，我们认为该清单不符合上述准则。",
              "Since the major nonconformities above are not corrected, the inventory does not conform"
                  + " with the criteria.");
    };
  }

  private String said(String text) {
    return text.isBlank() ? pick("未填写", "not stated") : text.strip();
  }
}
