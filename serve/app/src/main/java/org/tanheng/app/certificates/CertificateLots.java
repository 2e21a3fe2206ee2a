// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.certificates;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.data.certificate.CertificateFile;
import org.tanheng.data.certificate.CertificateFileRepository;
import org.tanheng.data.certificate.CertificateRepository;
import org.tanheng.data.certificate.CertificateUse;
import org.tanheng.data.certificate.StoredCertificate;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;

/** Writes the lots that a source uses into its part of the inventory as code. */
@Service
public class CertificateLots {
  private static final String KEY = "certificates";

  private final CertificateRepository certificates;
  private final CertificateFileRepository files;

  CertificateLots(CertificateRepository certificates, CertificateFileRepository files) {
    this.certificates = certificates;
    this.files = files;
  }

  /**
   * The definition with the lots that the source uses in periods that meet this one; those of a
   * longer span carry it, and a finding says that they cover nothing. They take the place of a sum
   * that the source states; the factor that it states for them stays.
   */
  public JsonObject in(JsonObject definition, UUID source, LocalDate from, LocalDate to) {
    List<CertificateUse> uses = certificates.usedBy(source, from, to);
    if (uses.isEmpty()) {
      return definition;
    }
    var builder = JsonObject.builder();
    definition
        .members()
        .forEach(
            (key, value) -> {
              if (!key.equals(KEY)) {
                builder.put(key, value);
              }
            });
    var held = JsonObject.builder();
    if (definition.get(KEY).orElse(null) instanceof JsonObject stated) {
      stated.get("factor").ifPresent(factor -> held.put("factor", factor));
    }
    held.put("lots", Json.of(uses.stream().map(use -> lot(use, from, to)).toList()));
    return builder.put(KEY, held.build()).build();
  }

  private JsonObject lot(CertificateUse use, LocalDate from, LocalDate to) {
    StoredCertificate lot =
        certificates.byId(use.certificateId(), OrgScope.everything()).orElseThrow();
    List<CertificateFile> proofs = files.of(List.of(lot.id())).getOrDefault(lot.id(), List.of());
    LocalDate retired = lot.retiredOn();
    boolean within = !use.from().isBefore(from) && !use.to().isAfter(to);
    return JsonObject.builder()
        .put("used-from", within ? null : use.from().toString())
        .put("used-to", within ? null : use.to().toString())
        .put("id", number(lot, use))
        .put("value", use.amount().stripTrailingZeros().toPlainString())
        .put("unit", lot.unit())
        .put("market", lot.market())
        .put("from", lot.generatedFrom().toString())
        .put("to", lot.generatedTo().toString())
        .put("retired", retired == null ? null : retired.toString())
        .put("technology", lot.technology())
        .put("instrument", lot.instrument())
        .put("contract", proof(lot.contract(), proofs, "contract"))
        .put("settlement", proof(lot.settlement(), proofs, "settlement"))
        .put("records", proof(lot.records(), proofs, "records"))
        .build();
  }

  /** What was typed and the files of it by their hash; null if there is neither. */
  private static @Nullable String proof(
      @Nullable String typed, List<CertificateFile> files, String proves) {
    String said =
        Stream.concat(
                Stream.ofNullable(typed),
                files.stream()
                    .filter(file -> file.proves().equals(proves))
                    .map(file -> "sha256:" + file.hash().hex()))
            .collect(Collectors.joining("; "));
    return said.isEmpty() ? null : said;
  }

  /** A part of a lot has a number of its own, so that two parts are not one lot twice. */
  private static String number(StoredCertificate lot, CertificateUse use) {
    return lot.amount().compareTo(use.amount()) == 0 ? lot.serial() : part(lot, use);
  }

  static String part(StoredCertificate lot, CertificateUse use) {
    return lot.serial() + "#" + use.id().toString().substring(0, 8);
  }
}
