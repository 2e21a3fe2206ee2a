// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.tanheng.app.audit.AuditTrail;
import org.tanheng.app.evidence.EvidenceOutbox;
import org.tanheng.app.security.Tokens;
import org.tanheng.app.web.ApiException;
import org.tanheng.data.exchange.SupplierRequest;
import org.tanheng.data.exchange.SupplierRequest.State;
import org.tanheng.data.exchange.SupplierRequestRepository;
import org.tanheng.data.organisation.OrgUnit;
import org.tanheng.data.organisation.OrganisationRepository;
import org.tanheng.evidence.Hash;
import org.tanheng.evidence.Json;
import org.tanheng.evidence.JsonObject;
import org.tanheng.evidence.leaf.LeafKind;
import org.tanheng.exchange.pcf.PcfSheet;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.exchange.Pact;
import org.tanheng.footprint.exchange.Pcf;

/** Where a supplier answers who holds the key of a request and no account. */
@Service
class SupplierPortal {
  private static final int MOST_ANSWERS = 20;
  private static final int LARGEST = 1 << 20;

  private final SupplierRequestRepository requests;
  private final OrganisationRepository organisation;
  private final AuditTrail audit;
  private final EvidenceOutbox evidence;
  private final TransactionTemplate transactions;

  SupplierPortal(
      SupplierRequestRepository requests,
      OrganisationRepository organisation,
      AuditTrail audit,
      EvidenceOutbox evidence,
      TransactionTemplate transactions) {
    this.requests = requests;
    this.organisation = organisation;
    this.audit = audit;
    this.evidence = evidence;
    this.transactions = transactions;
  }

  /** The request of a key, as long as it is open. */
  SupplierRequest opened(String key) {
    SupplierRequest request =
        requests.byKey(Tokens.hash(key)).orElseThrow(ApiException::linkUnknown);
    boolean isOver = request.state() == State.ACCEPTED || request.state() == State.WITHDRAWN;
    if (isOver || !request.dueAt().isAfter(evidence.now())) {
      throw new ApiException(
          HttpStatus.GONE,
          Finding.error(
              "supplier-ended",
              "request",
              isOver ? request.state().name() : "ended " + request.dueAt(),
              "an open request",
              "Ask the customer for a new link."));
    }
    return request;
  }

  /** Name of who asks, in both languages. */
  List<String> asker(SupplierRequest request) {
    return organisation.known().stream()
        .filter(unit -> unit.id().equals(request.orgUnitId()))
        .reduce((first, second) -> second)
        .map(SupplierPortal::names)
        .orElse(List.of("", ""));
  }

  private static List<String> names(OrgUnit unit) {
    return List.of(unit.nameZh(), unit.nameEn());
  }

  byte[] template(SupplierRequest request) {
    return PcfSheet.template(
        new PcfSheet.Known(
            request.supplier(),
            request.product(),
            request.unit(),
            start(request.periodFrom()),
            start(request.periodTo())));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Takes a document: PACT 3.0, or a payload of Catena-X. */
  SupplierFigures answer(SupplierRequest request, String document, String form) {
    if (document.length() > LARGEST) {
      throw tooLarge(document.length());
    }
    return keep(request, FootprintStore.read(document), form);
  }

  /** Takes a file: the filled template, or a document. */
  SupplierFigures file(SupplierRequest request, String name, byte[] bytes) throws IOException {
    if (bytes.length > LARGEST) {
      throw tooLarge(bytes.length);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.stripLeading().startsWith("{")) {
      return answer(request, text, "PACT");
    }
    Path folder = Files.createTempDirectory("supplier");
    try {
      Path file = Files.write(folder.resolve("answer"), bytes);
      Outcome<Pcf> read = PcfSheet.read(file, name, folder, UUID.randomUUID(), evidence.now());
      return keep(request, read.orElseThrow(), "EXCEL");
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private SupplierFigures keep(SupplierRequest request, Pcf pcf, String form) {
    if (requests.answers(request.id()).size() >= MOST_ANSWERS) {
      throw ApiException.conflict(
          Finding.error(
              "supplier-answers",
              request.product(),
              MOST_ANSWERS + " answers",
              "at most 20",
              "Ask the customer for a new request."));
    }
    if (!pcf.basis().unit().word().equals(request.unit())) {
      throw ApiException.malformed(
          Finding.error(
              "supplier-unit",
              "declaredUnitOfMeasurement",
              pcf.basis().unit().word(),
              request.unit(),
              "Declare the footprint for the unit that the customer asked for."));
    }
    JsonObject document = Pact.write(pcf);
    String text = document.write();
    Hash hash = Hash.of(document);
    transactions.executeWithoutResult(
        status -> {
          requests.answer(request.id(), text, form, hash.hex());
          audit.recordOwn(
              "supplier-answer",
              "supplier-request",
              request.id(),
              request.orgUnitId(),
              null,
              Map.of("supplier", request.supplier(), "form", form, "sha256", hash.hex()));
          evidence.record(
              LeafKind.EXCHANGE,
              request.id().toString(),
              null,
              JsonObject.builder()
                  .put("id", request.id().toString())
                  .put("way", ExchangeTrail.Way.RECEIVED.word())
                  .put("form", "answer")
                  .put("content", hash.hex())
                  .build(),
              Map.of("partner", Json.of(request.supplier())));
        });
    return SupplierFigures.of(text);
  }

  private static ApiException tooLarge(int size) {
    return new ApiException(
        HttpStatus.CONTENT_TOO_LARGE,
        Finding.error(
            "file-size",
            "answer",
            size + " bytes",
            "at most " + LARGEST + " bytes",
            "Send the footprint alone, without attachments."));
  }
}
