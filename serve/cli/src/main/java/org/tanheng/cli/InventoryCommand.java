// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of inventory commands. */
@Command(
    name = "inventory",
    description = "Greenhouse-gas inventories as code.",
    mixinStandardHelpOptions = true,
    subcommands = {
      InventoryRun.class,
      InventoryReviewCommand.class,
      InventoryReportCommand.class,
      InventoryPacks.class
    })
final class InventoryCommand implements Runnable {

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  InventoryCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which? Try: inventory run FILE.yaml");
  }
}
