// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.Files;
import org.tanheng.data.factor.OwnFactor;
import org.tanheng.data.factor.OwnFactorState;
import org.tanheng.exchange.factors.FactorTable;

/** An organisation's own factors over REST. */
@RestController
@RequestMapping("/api/own-factors")
class OwnFactorController {

  /** New facts of a factor and the version that they are based on. */
  record OwnFactorRevision(long basedOn, OwnFactorFacts facts) {}

  /** What is decided on a version. */
  record OwnFactorDecided(long basedOn, OwnFactorState decision, @Nullable String comment) {}

  private final OwnFactors factors;
  private final FactorImports imports;

  OwnFactorController(OwnFactors factors, FactorImports imports) {
    this.factors = factors;
    this.imports = imports;
  }

  /** The factors of the units that the user may see, and what the units above them share. */
  @GetMapping
  List<OwnFactor> all(CurrentUser user) {
    return factors.all(user);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  OwnFactor create(CurrentUser user, @RequestBody OwnFactorFacts facts) {
    return factors.create(user, facts);
  }

  @PutMapping("/{id}")
  OwnFactor revise(
      CurrentUser user, @PathVariable UUID id, @RequestBody OwnFactorRevision revision) {
    return factors.revise(user, id, revision.basedOn(), revision.facts());
  }

  @PostMapping("/{id}/decision")
  OwnFactor decide(CurrentUser user, @PathVariable UUID id, @RequestBody OwnFactorDecided decided) {
    return factors.decide(user, id, decided.basedOn(), decided.decision(), decided.comment());
  }

  @GetMapping("/{id}/history")
  List<OwnFactor> history(CurrentUser user, @PathVariable UUID id) {
    return factors.history(user, id);
  }

  /** Takes a table of factors as drafts; every row is answered. */
  @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  List<ImportedFactor> take(
      CurrentUser user,
      @RequestParam UUID org,
      @RequestParam String collection,
      @RequestParam String document,
      @RequestParam LocalDate validFrom,
      @RequestPart MultipartFile file)
      throws IOException {
    return imports.take(
        user,
        new FactorImports.Order(org, collection, document, validFrom),
        file.getInputStream(),
        file.getOriginalFilename());
  }

  @GetMapping("/template.csv")
  ResponseEntity<byte[]> template() {
    return Files.save("factors.csv", Files.CSV, FactorTable.template());
  }
}
