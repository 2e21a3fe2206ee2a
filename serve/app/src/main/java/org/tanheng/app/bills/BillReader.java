// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.bills;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.carbon.bills.Bill;
import org.tanheng.carbon.bills.BillLine;
import org.tanheng.carbon.bills.RegisterLine;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** Reads the typed numbers of a bill; each that cannot be read is named by its field. */
final class BillReader {
  private static final int LONGEST = 400;
  private static final Unit PLAIN = Unit.of("kWh");

  private final BillFacts facts;
  private final List<Finding> findings = new ArrayList<>();

  private BillReader(BillFacts facts) {
    this.facts = facts;
  }

  static Outcome<Bill> read(BillFacts facts) {
    return new BillReader(facts).read();
  }

  private Outcome<Bill> read() {
    text("account", facts.account());
    text("meter", facts.meter());
    period();
    if (Unit.parse(facts.unit()) instanceof Outcome.Refused<Unit> refused) {
      refused.findings().forEach(f -> findings.add(f.at("unit")));
    }
    if (!facts.currency().matches("[A-Z]{3}")) {
      findings.add(
          Finding.error(
              "currency-unknown",
              "currency",
              facts.currency(),
              "three capital letters, such as CNY",
              "Use the ISO 4217 code."));
    }
    BigDecimal energy = number("energy", facts.energy());
    BigDecimal losses = optional("losses", facts.losses());
    optional("maxDemand", facts.maxDemand());
    BigDecimal amount = optional("amount", facts.amount());
    List<RegisterLine> registers = registers(energy, losses);
    List<BillLine> lines = lines();
    if (!findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    return Outcome.done(
        new Bill(
            facts.account().strip(),
            facts.meter().strip(),
            facts.from(),
            facts.to(),
            facts.unit().strip(),
            registers,
            losses == null ? BigDecimal.ZERO : losses,
            energy,
            lines,
            facts.currency(),
            amount));
  }

  private void period() {
    if (!facts.to().isAfter(facts.from())) {
      findings.add(
          Finding.error(
              "period-invalid",
              "to",
              facts.from() + "/" + facts.to(),
              "an end after the start",
              "Enter the first day and the day after the last."));
    } else if (facts.to().isAfter(facts.from().plusYears(2))) {
      findings.add(
          Finding.error(
              "bill-period-long",
              "to",
              facts.from() + "/" + facts.to(),
              "two years at most",
              "Check the years of both days."));
    }
  }

  private List<RegisterLine> registers(BigDecimal energy, @Nullable BigDecimal losses) {
    var registers = new ArrayList<RegisterLine>();
    for (int i = 0; i < facts.registers().size(); i++) {
      BillFacts.BillRegister line = facts.registers().get(i);
      String at = "registers." + i + ".";
      BigDecimal from = number(at + "from", line.from());
      BigDecimal to = number(at + "to", line.to());
      BigDecimal multiplier = number(at + "multiplier", line.multiplier());
      BigDecimal billed = optional(at + "billed", line.billed());
      if (line.digits() != null && (line.digits() < 1 || line.digits() > 12)) {
        findings.add(
            Finding.error(
                "register-digits",
                at + "digits",
                line.digits().toString(),
                "1 to 12 whole digits",
                "Count the digits on the register's plate."));
      }
      registers.add(
          new RegisterLine(
              line.name().isBlank() ? "1" : line.name().strip(),
              from,
              to,
              multiplier,
              line.digits(),
              billed == null ? net(energy, losses) : billed));
    }
    return registers;
  }

  /** Where no energy is printed beside a register, it stands for all but the losses. */
  private static BigDecimal net(BigDecimal energy, @Nullable BigDecimal losses) {
    return losses == null ? energy : energy.subtract(losses);
  }

  private List<BillLine> lines() {
    var lines = new ArrayList<BillLine>();
    for (int i = 0; i < facts.lines().size(); i++) {
      BillFacts.PricedLine line = facts.lines().get(i);
      String at = "lines." + i + ".";
      lines.add(
          new BillLine(
              line.kind(),
              line.name().strip(),
              optional(at + "energy", line.energy()),
              optional(at + "amount", line.amount())));
    }
    return lines;
  }

  private @Nullable BigDecimal optional(String field, @Nullable String text) {
    return text == null || text.isBlank() ? null : number(field, text);
  }

  /** Zero stands in for a number that cannot be read: its finding refuses the bill. */
  private BigDecimal number(String field, String text) {
    switch (Quantity.parse(text.strip(), PLAIN.symbol())) {
      case Outcome.Done<Quantity> done when done.value().unit().equals(PLAIN) -> {
        return done.value().value();
      }
      case Outcome.Done<Quantity> done -> findings.add(notNumber("number-malformed", field, text));
      case Outcome.Refused<Quantity> refused ->
          findings.add(notNumber(refused.findings().getFirst().code(), field, text));
    }
    return BigDecimal.ZERO;
  }

  private static Finding notNumber(String code, String field, String text) {
    return Finding.error(code, field, text, "a number", "Type it as printed, without its unit.");
  }

  private void text(String field, String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      findings.add(
          Finding.error(
              "text-length",
              field,
              text.isBlank() ? "nothing" : text.length() + " characters",
              "1 to " + LONGEST + " characters",
              "Copy it from the bill."));
    }
  }
}
