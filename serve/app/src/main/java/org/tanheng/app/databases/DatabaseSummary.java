// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.databases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tanheng.finding.Finding;
import org.tanheng.footprint.process.Exchange;
import org.tanheng.footprint.process.Flow.Kind;
import org.tanheng.footprint.process.Linking;
import org.tanheng.footprint.process.Linking.Open;
import org.tanheng.footprint.process.Linking.Reason;
import org.tanheng.footprint.process.ProcessSet;
import org.tanheng.footprint.process.UnitProcess;

/**
 * What was read of a data set and which of its links are not closed.
 *
 * @param divided processes of several products that were spread over them
 * @param byProvider links to a stated supplier; the others are to the only one there is
 * @param open the first exchanges without supplier
 */
record DatabaseSummary(
    DatabaseView database,
    int divided,
    int byProvider,
    long productExchanges,
    long natureExchanges,
    int parameters,
    List<String> categories,
    List<DatabaseReason> reasons,
    List<OpenLink> open,
    List<Finding> warnings) {
  static final int MOST = 2_000;
  private static final int MOST_WARNINGS = 200;

  /** How many exchanges stay open for a reason. */
  record DatabaseReason(String reason, long count) {}

  /**
   * An exchange without supplier.
   *
   * @param candidates the processes that could be meant
   */
  record OpenLink(
      String reason,
      String process,
      String flow,
      boolean input,
      double amount,
      String unit,
      List<String> candidates) {}

  static DatabaseSummary of(DatabaseView view, Linking links, List<Finding> warnings) {
    ProcessSet set = links.set();
    var reasons = new ArrayList<DatabaseReason>();
    for (Reason reason : Reason.values()) {
      long count = links.open().stream().filter(o -> o.reason() == reason).count();
      if (count > 0) {
        reasons.add(new DatabaseReason(word(reason), count));
      }
    }
    List<Exchange> all = set.processes().stream().flatMap(p -> p.exchanges().stream()).toList();
    long nature = all.stream().filter(e -> e.flow().kind() == Kind.ELEMENTARY).count();
    int parameters = set.parameters().size();
    for (UnitProcess process : set.processes()) {
      parameters += process.parameters().size();
    }
    return new DatabaseSummary(
        view,
        links.divided(),
        links.byProvider(),
        all.size() - nature,
        nature,
        parameters,
        set.factors().stream().map(ProcessSet.Category::title).toList(),
        reasons,
        links.open().stream().limit(MOST).map(o -> open(set, o)).toList(),
        warnings.stream().limit(MOST_WARNINGS).toList());
  }

  private static String word(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static OpenLink open(ProcessSet set, Open open) {
    Exchange e = open.exchange();
    return new OpenLink(
        word(open.reason()),
        set.processes().get(open.process()).title(),
        e.flow().name(),
        e.input(),
        e.amount(),
        e.flow().unit(),
        open.candidates());
  }
}
