// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.lab;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.lab.LabPeriod;
import org.tanheng.carbon.lab.LabResult;
import org.tanheng.carbon.lab.LabRules;
import org.tanheng.data.lab.StoredLabResult;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Traced;

/**
 * A result with what follows from it.
 *
 * @param asReceived value on the as-received basis, null where it cannot be converted
 * @param asReceivedUnit its unit
 * @param rule formula of the conversion, null where none is needed
 * @param findings what a verifier would ask
 */
record LabView(
    StoredLabResult result,
    @Nullable BigDecimal asReceived,
    @Nullable String asReceivedUnit,
    @Nullable String rule,
    List<Finding> findings) {

  static LabView of(StoredLabResult row) {
    LabResult result = LabObjects.of(row);
    List<Finding> findings = LabRules.check(result, "lab." + row.sample());
    return LabPeriod.asReceived(result, "lab") instanceof Outcome.Done<Traced> done
        ? new LabView(
            row,
            done.value().value().value(),
            done.value().value().unit().symbol(),
            done.value().trace().rule(),
            findings)
        : new LabView(row, null, null, null, findings);
  }
}
