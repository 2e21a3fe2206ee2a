// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.cbam;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tanheng.app.cbam.CbamViews.CbamCost;
import org.tanheng.app.cbam.CbamViews.CbamCosts;
import org.tanheng.app.cbam.CbamViews.CbamDatedFile;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.cbam.DatedFileKind;
import org.tanheng.data.security.Role;
import org.tanheng.exchange.cbam.CbamDefaults;
import org.tanheng.finding.Outcome;
import org.tanheng.footprint.cbam.CostComparison;
import org.tanheng.footprint.cbam.DefaultValues;

/** Files of default values, and what goods cost by them. */
@Service
class DefaultFiles {
  private final DatedFiles files;
  private final Statements statements;

  DefaultFiles(DatedFiles files, Statements statements) {
    this.files = files;
    this.statements = statements;
  }

  CbamDatedFile add(CurrentUser user, DatedFiles.Draft draft) throws IOException {
    user.require(Role.MANAGER, draft.org());
    DefaultValues values = DatedFiles.read(draft, CbamDefaults::read).orElseThrow();
    return files.add(user, DatedFileKind.DEFAULTS, draft, values.rows().size());
  }

  /** The goods of a statement by a file's values and by their actual emissions. */
  CbamCosts costs(CurrentUser user, UUID statement, UUID file) {
    Statements.Computed computed = statements.computed(statements.require(user, statement));
    Outcome<List<CostComparison>> costs =
        files
            .read(files.require(file, DatedFileKind.DEFAULTS, user.scope()), CbamDefaults::read)
            .flatMap(
                values -> CostComparison.of(computed.installation(), computed.goods(), values));
    return new CbamCosts(costs.orElseThrow().stream().map(CbamCost::of).toList(), costs.findings());
  }
}
