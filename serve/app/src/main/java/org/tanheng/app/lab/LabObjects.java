// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.lab;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.lab.LabBasis;
import org.tanheng.carbon.lab.LabDates;
import org.tanheng.carbon.lab.LabResult;
import org.tanheng.carbon.lab.Laboratory;
import org.tanheng.carbon.lab.Moistures;
import org.tanheng.data.lab.StoredLabResult;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** A stored result as the object that rules and conversions take. */
final class LabObjects {

  private static final Unit PERCENT = Unit.of("%");

  private LabObjects() {}

  static LabResult of(StoredLabResult row) {
    BigDecimal mass = row.mass();
    return new LabResult(
        row.sample(),
        row.material(),
        row.parameter(),
        new Quantity(row.amount(), Unit.of(row.unit())),
        LabBasis.valueOf(row.basis()),
        new Moistures(
            percent(row.totalMoisture()), percent(row.analysisMoisture()), percent(row.ash())),
        new Laboratory(row.laboratory(), marks(row.accreditation())),
        new LabDates(row.sampledOn(), row.receivedOn(), row.testedOn(), row.reportedOn()),
        row.periodStart(),
        row.periodEnd(),
        mass == null || row.massUnit() == null ? null : new Quantity(mass, Unit.of(row.massUnit())),
        row.sha256() == null && row.attachmentId() != null
            ? row.attachmentId().toString()
            : row.sha256(),
        row.note());
  }

  private static List<String> marks(@Nullable String accreditation) {
    return accreditation == null
        ? List.of()
        : Arrays.stream(accreditation.split("[,，;；、]", -1))
            .map(String::strip)
            .filter(mark -> !mark.isEmpty())
            .toList();
  }

  private static @Nullable Quantity percent(@Nullable BigDecimal value) {
    return value == null ? null : new Quantity(value, PERCENT);
  }
}
