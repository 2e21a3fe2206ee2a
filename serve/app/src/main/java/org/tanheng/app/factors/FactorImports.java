// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.factors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tanheng.app.factors.ImportedFactor.Result;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.factor.OwnFactor;
import org.tanheng.data.factor.OwnFactorRepository;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.exchange.factors.FactorTable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;

/**
 * Takes tables of factors, such as an extract of a national database: a row with a known code is a
 * new version of that factor, the same row again changes nothing.
 */
@Service
class FactorImports {

  /** Where the rows go and what they have in common. */
  record Order(UUID orgUnitId, String collection, String document, LocalDate validFrom) {}

  private final OwnFactors factors;
  private final OwnFactorRepository known;

  FactorImports(OwnFactors factors, OwnFactorRepository known) {
    this.factors = factors;
    this.known = known;
  }

  @Transactional
  public List<ImportedFactor> take(
      CurrentUser user, Order order, InputStream bytes, @Nullable String name) throws IOException {
    user.requireAny(order.orgUnitId(), Role.RECORDER, Role.MANAGER);
    Map<String, OwnFactor> there =
        known.known(OrgScope.of(Set.of(order.orgUnitId()))).stream()
            .collect(
                Collectors.toMap(OwnFactor::code, factor -> factor, (a, b) -> a, HashMap::new));
    var seen = new HashSet<String>();
    var answers = new ArrayList<ImportedFactor>();
    Outcome<List<FactorTable.Row>> read = rows(bytes, name == null ? "file" : name);
    List<Finding> ofTheFile = read.findings();
    for (FactorTable.Row row : read.orElseThrow()) {
      ImportedFactor answer =
          switch (FactorRowFacts.of(row, order)) {
            case Outcome.Refused<OwnFactorFacts> refused ->
                refused(row, FactorRowFacts.name(row), refused.findings());
            case Outcome.Done<OwnFactorFacts> done ->
                seen.add(done.value().code())
                    ? take(user, row, done.value(), there.get(done.value().code()))
                    : refused(row, done.value().nameZh(), List.of(twice(done.value().code())));
          };
      answers.add(answer.with(ofTheFile));
      ofTheFile = List.of();
    }
    return answers;
  }

  private ImportedFactor take(
      CurrentUser user, FactorTable.Row row, OwnFactorFacts facts, @Nullable OwnFactor before) {
    String after = facts.amount() + " " + facts.unit();
    if (before == null) {
      OwnFactor made = factors.create(user, facts);
      return new ImportedFactor(
          row.line(), Result.CREATED, made.id(), facts.nameZh(), null, after, List.of());
    }
    String earlier = before.amount() + " " + before.unit();
    if (isSame(before, facts)) {
      return new ImportedFactor(
          row.line(), Result.UNCHANGED, before.id(), facts.nameZh(), earlier, after, List.of());
    }
    factors.revise(user, before.id(), before.versionId(), facts);
    return new ImportedFactor(
        row.line(), Result.REVISED, before.id(), facts.nameZh(), earlier, after, List.of());
  }

  private static boolean isSame(OwnFactor before, OwnFactorFacts facts) {
    OwnFactor after = facts.draft(before.id(), before.recordedBy());
    return before.amount().equals(after.amount())
        && before.unit().equals(after.unit())
        && before.nameZh().equals(after.nameZh())
        && before.gas().equals(after.gas())
        && before.document().equals(after.document())
        && java.util.Objects.equals(before.dataYear(), after.dataYear())
        && java.util.Objects.equals(before.validTo(), after.validTo())
        && before.validFrom().equals(after.validFrom());
  }

  private static ImportedFactor refused(FactorTable.Row row, String name, List<Finding> findings) {
    return new ImportedFactor(
        row.line(),
        Result.REFUSED,
        null,
        name,
        null,
        null,
        findings.stream().map(f -> f.at("row " + row.line() + ", " + f.subject())).toList());
  }

  private static Finding twice(String code) {
    return Finding.error(
        "row-duplicate",
        "code",
        code,
        "a code that stands once in the file",
        "Give the second row a code of its own, or remove it.");
  }

  private static Outcome<List<FactorTable.Row>> rows(InputStream bytes, String name)
      throws IOException {
    Path work = Files.createTempDirectory("tanheng-factors");
    Path file = work.resolve("upload");
    try {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
      return FactorTable.read(file, name, work);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(work);
    }
  }
}
