// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Said;
import org.tanheng.data.metering.MeterCertificate;
import org.tanheng.data.metering.MeterDevice;
import org.tanheng.data.metering.StoredTransformers;
import org.tanheng.exchange.metering.RegisterColumn;
import org.tanheng.exchange.metering.RegisterSheet;
import org.tanheng.telemetry.TransformerRatio;
import org.tanheng.telemetry.ValueSide;

/** Enters one row of a register: its place, device, transformers and certificate. */
@Component
class RegisterEntry {
  /** Days of a register are days in China, where the standard holds. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Meters meters;
  private final MeterDevices devices;

  RegisterEntry(Meters meters, MeterDevices devices) {
    this.meters = meters;
    this.devices = devices;
  }

  RegisterRow enter(
      CurrentUser user, UUID org, RegisterSheet.Row row, Map<String, MeterView> known) {
    var said = new Said(200, "Shorten the text of the cell.");
    var words = new RegisterWords(row, said);
    String code = row.text(RegisterColumn.CODE).orElse("");
    @Nullable MeterView before = known.get(code);
    MeterFacts facts = place(org, words, before, known, said);
    said.orRefuse();
    MeterView now =
        before == null
            ? meters.add(user, facts)
            : facts.equals(MeterFacts.of(before.meter()))
                ? before
                : meters.change(user, before.meter().id(), facts);
    List<String> did = new ArrayList<>();
    device(user, words, now, did, said);
    now = meters.view(user, now.meter());
    transformers(user, words, now, did, said);
    certificate(user, words, now, did, said);
    said.orRefuse();
    now = meters.view(user, meters.require(user, now.meter().id()));
    known.put(code, now);
    RegisterRow.Fate fate =
        before == null
            ? RegisterRow.Fate.NEW
            : did.isEmpty() && now.meter().equals(before.meter())
                ? RegisterRow.Fate.SAME
                : RegisterRow.Fate.CHANGED;
    return new RegisterRow(
        row.line(), code, now.meter().nameZh(), fate, did, now.meter().id(), List.of());
  }

  private static MeterFacts place(
      UUID org,
      RegisterWords words,
      @Nullable MeterView before,
      Map<String, MeterView> known,
      Said said) {
    @Nullable MeterFacts old = before == null ? null : MeterFacts.of(before.meter());
    String code =
        said.text("code", Objects.requireNonNullElse(words.text(RegisterColumn.CODE), ""));
    String name = words.text(RegisterColumn.NAME_ZH);
    String zh = name != null ? name : old == null ? code : old.nameZh();
    String english = words.text(RegisterColumn.NAME_EN);
    String en = english != null ? english : old == null ? zh : old.nameEn();
    String parentCode = words.text(RegisterColumn.PARENT);
    @Nullable UUID parent = old == null ? null : old.parentId();
    if (parentCode != null) {
      @Nullable MeterView above = known.get(parentCode);
      if (above == null) {
        said.wrong(
            "register-parent-unknown",
            RegisterColumn.PARENT.title(),
            parentCode,
            "the code of a meter of this unit",
            "Put the row of the meter above before this one.");
      } else {
        parent = above.meter().id();
      }
    }
    String place = words.text(RegisterColumn.PLACE);
    String note = words.text(RegisterColumn.NOTE);
    return new MeterFacts(
        org,
        code,
        zh,
        en,
        words.word(
            RegisterColumn.CARRIER,
            RegisterWords.CARRIERS,
            old == null ? "electricity" : old.carrier()),
        Integer.parseInt(
            words.word(
                RegisterColumn.LEVEL,
                RegisterWords.LEVELS,
                old == null ? "3" : String.valueOf(old.level()))),
        parent,
        ValueSide.valueOf(
            words.word(
                RegisterColumn.SIDE,
                RegisterWords.SIDES,
                old == null ? "PRIMARY" : old.side().name())),
        place != null ? place : old == null ? null : old.place(),
        words
            .word(
                RegisterColumn.REQUIRED,
                RegisterWords.YES,
                old == null || old.required() ? "yes" : "no")
            .equals("yes"),
        note != null ? note : old == null ? null : old.note());
  }

  private void device(
      CurrentUser user, RegisterWords words, MeterView now, List<String> did, Said said) {
    String serial = words.text(RegisterColumn.SERIAL);
    if (serial == null) {
      return;
    }
    @Nullable MeterDevice inService = now.device();
    @Nullable MeterDevice known =
        inService != null && inService.serial().equals(serial) ? inService : null;
    LocalDate day = words.day(RegisterColumn.INSTALLED);
    if (known == null && day == null) {
      said.wrong(
          "register-no-day",
          RegisterColumn.INSTALLED.title(),
          "nothing",
          "the day on which " + serial + " was installed",
          "Fill in the cell: readings before that day belong to another device.");
      return;
    }
    Instant at =
        known == null
            ? Objects.requireNonNull(day).atStartOfDay(ZONE).toInstant()
            : known.installedAt();
    Integer digits = words.number(RegisterColumn.DIGITS);
    var facts =
        new DeviceFacts(
            serial,
            or(words.text(RegisterColumn.MAKER), known == null ? null : known.maker()),
            or(words.text(RegisterColumn.MODEL), known == null ? null : known.model()),
            or(words.text(RegisterColumn.ACCURACY), known == null ? null : known.accuracyClass()),
            or(words.text(RegisterColumn.RANGE), known == null ? null : known.measuringRange()),
            known == null ? null : known.seal(),
            digits == null && known != null ? known.digits() : digits,
            words.word(
                RegisterColumn.CONDITION,
                RegisterWords.CONDITIONS,
                known == null ? "GOOD" : known.condition()),
            at,
            known == null ? null : known.attachmentId(),
            List.of());
    UUID meter = now.meter().id();
    if (known == null) {
      devices.install(user, meter, facts);
      did.add("device");
    } else if (!facts.equals(DeviceFacts.of(known))) {
      devices.describe(user, meter, known.id(), facts);
      did.add("device");
    }
  }

  private static @Nullable String or(@Nullable String text, @Nullable String other) {
    return text == null ? other : text;
  }

  private void transformers(
      CurrentUser user, RegisterWords words, MeterView now, List<String> did, Said said) {
    String current = words.text(RegisterColumn.CURRENT);
    String voltage = words.text(RegisterColumn.VOLTAGE);
    if (current == null && voltage == null) {
      return;
    }
    @Nullable StoredTransformers known = now.transformers();
    LocalDate day = words.day(RegisterColumn.INSTALLED);
    @Nullable MeterDevice device = now.device();
    Instant from =
        day != null
            ? day.atStartOfDay(ZONE).toInstant()
            : device == null ? null : device.installedAt();
    if (from == null) {
      said.wrong(
          "register-no-day",
          RegisterColumn.INSTALLED.title(),
          "nothing",
          "the day from which the transformers hold",
          "Fill in the cell: readings before that day have another ratio.");
      return;
    }
    var facts = new TransformerFacts(from, current, voltage, null, null);
    StoredTransformers draft = facts.draft(now.meter().id(), user.id());
    if (known == null || !isSame(draft, known)) {
      devices.transform(user, now.meter().id(), facts);
      did.add("transformers");
    }
  }

  private static boolean isSame(StoredTransformers a, StoredTransformers b) {
    return new TransformerRatio(a.currentPrimary(), a.currentSecondary())
            .equals(new TransformerRatio(b.currentPrimary(), b.currentSecondary()))
        && new TransformerRatio(a.voltagePrimary(), a.voltageSecondary())
            .equals(new TransformerRatio(b.voltagePrimary(), b.voltageSecondary()));
  }

  private void certificate(
      CurrentUser user, RegisterWords words, MeterView now, List<String> did, Said said) {
    String number = words.text(RegisterColumn.CERTIFICATE);
    if (number == null) {
      return;
    }
    @Nullable MeterDevice device = now.device();
    LocalDate issued = words.day(RegisterColumn.ISSUED);
    LocalDate end = words.day(RegisterColumn.VALID_TO);
    if (device == null || issued == null) {
      said.wrong(
          "register-certificate",
          RegisterColumn.CERTIFICATE.title(),
          number,
          "a device (" + RegisterColumn.SERIAL.title() + ") and the day of issue",
          "A certificate belongs to a device: fill in both cells.");
      return;
    }
    boolean known =
        devices.detail(user, now.meter().id()).certificates().stream()
            .filter(each -> each.deviceId().equals(device.id()))
            .map(MeterCertificate::number)
            .anyMatch(number::equals);
    if (!known) {
      devices.certify(
          user,
          now.meter().id(),
          new MeterCertificateFacts(
              device.id(),
              words.word(RegisterColumn.KIND, RegisterWords.KINDS, "VERIFICATION"),
              number,
              words.text(RegisterColumn.AUTHORITY),
              issued,
              end,
              words.word(RegisterColumn.RESULT, RegisterWords.RESULTS, "PASSED"),
              null));
      did.add("certificate");
    }
  }
}
