// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands on footprints of products. */
@Command(
    name = "footprint",
    description = "Footprints of products from systems of processes.",
    mixinStandardHelpOptions = true,
    subcommands = {
      FootprintSolve.class,
      FootprintModel.class,
      FootprintTables.class,
      FootprintVerify.class,
      FootprintPcf.class,
      FootprintImport.class,
      FootprintExport.class,
      FootprintCbam.class,
      FootprintCoils.class
    })
final class FootprintCommand implements Runnable {

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  FootprintCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Which? Try: footprint solve DIR or footprint coils FILE");
  }
}
