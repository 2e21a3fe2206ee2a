// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.data.metering.MeterCertificate;
import org.tanheng.data.metering.MeterDevice;
import org.tanheng.data.metering.StoredMeter;
import org.tanheng.data.metering.StoredTransformers;
import org.tanheng.exchange.metering.RegisterColumn;
import org.tanheng.exchange.metering.RegisterSheet;

/** Meters as rows of the register, in the words that the import takes back. */
@Component
class RegisterRows {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  List<RegisterSheet.Row> of(List<MeterView> views) {
    Map<UUID, String> codes =
        views.stream()
            .map(MeterView::meter)
            .collect(Collectors.toMap(StoredMeter::id, StoredMeter::code));
    return views.stream()
        .filter(view -> view.meter().retiredAt() == null)
        .sorted(Comparator.comparing(view -> view.meter().code()))
        .map(view -> row(view, codes))
        .toList();
  }

  private static RegisterSheet.Row row(MeterView view, Map<UUID, String> codes) {
    StoredMeter meter = view.meter();
    Map<RegisterColumn, String> cells = new EnumMap<>(RegisterColumn.class);
    cells.put(RegisterColumn.CODE, meter.code());
    cells.put(RegisterColumn.NAME_ZH, meter.nameZh());
    cells.put(RegisterColumn.NAME_EN, meter.nameEn());
    cells.put(
        RegisterColumn.CARRIER, RegisterWords.written(RegisterWords.CARRIERS, meter.carrier()));
    cells.put(RegisterColumn.LEVEL, String.valueOf(meter.level()));
    put(
        cells,
        RegisterColumn.PARENT,
        meter.parentId() == null ? null : codes.get(meter.parentId()));
    put(cells, RegisterColumn.PLACE, meter.place());
    cells.put(RegisterColumn.REQUIRED, meter.required() ? "是" : "否");
    cells.put(RegisterColumn.SIDE, RegisterWords.written(RegisterWords.SIDES, meter.side()));
    put(cells, RegisterColumn.NOTE, meter.note());
    @Nullable MeterDevice device = view.device();
    if (device != null) {
      device(cells, device);
    }
    @Nullable StoredTransformers held = view.transformers();
    if (held != null) {
      cells.put(
          RegisterColumn.CURRENT,
          held.currentPrimary().toPlainString() + "/" + held.currentSecondary().toPlainString());
      cells.put(
          RegisterColumn.VOLTAGE,
          held.voltagePrimary().toPlainString() + "/" + held.voltageSecondary().toPlainString());
    }
    @Nullable MeterCertificate certificate = view.certificate();
    if (certificate != null) {
      cells.put(RegisterColumn.CERTIFICATE, certificate.number());
      cells.put(
          RegisterColumn.KIND, RegisterWords.written(RegisterWords.KINDS, certificate.kind()));
      put(cells, RegisterColumn.AUTHORITY, certificate.authority());
      cells.put(RegisterColumn.ISSUED, certificate.issuedOn().toString());
      put(
          cells,
          RegisterColumn.VALID_TO,
          certificate.validTo() == null ? null : certificate.validTo().toString());
      cells.put(
          RegisterColumn.RESULT,
          RegisterWords.written(RegisterWords.RESULTS, certificate.result()));
    }
    return new RegisterSheet.Row(0, cells);
  }

  private static void device(Map<RegisterColumn, String> cells, MeterDevice device) {
    cells.put(RegisterColumn.SERIAL, device.serial());
    put(cells, RegisterColumn.MAKER, device.maker());
    put(cells, RegisterColumn.MODEL, device.model());
    put(cells, RegisterColumn.ACCURACY, device.accuracyClass());
    put(cells, RegisterColumn.RANGE, device.measuringRange());
    put(
        cells,
        RegisterColumn.DIGITS,
        device.digits() == null ? null : String.valueOf(device.digits()));
    cells.put(
        RegisterColumn.CONDITION,
        RegisterWords.written(RegisterWords.CONDITIONS, device.condition()));
    cells.put(RegisterColumn.INSTALLED, device.installedAt().atZone(ZONE).toLocalDate().toString());
  }

  private static void put(
      Map<RegisterColumn, String> cells, RegisterColumn column, @Nullable String text) {
    if (text != null) {
      cells.put(column, text);
    }
  }
}
