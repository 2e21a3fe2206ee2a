// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.cbam;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tanheng.app.cbam.CbamViews.CbamDatedFile;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.cbam.DatedFileKind;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.security.Role;
import org.tanheng.exchange.cbam.CbamTableFile;
import org.tanheng.footprint.cbam.CbamTable;

/** The tables of goods: the built-in one, and those that are laid over it from a file. */
@Service
class GoodsTables {
  private final DatedFiles files;

  GoodsTables(DatedFiles files) {
    this.files = files;
  }

  CbamDatedFile add(CurrentUser user, DatedFiles.Draft draft) throws IOException {
    user.require(Role.MANAGER, draft.org());
    CbamTable table = DatedFiles.read(draft, CbamTableFile::read).orElseThrow();
    return files.add(user, DatedFileKind.GOODS, draft, table.rows().size());
  }

  /** The table of a file over the built-in one, or that alone. */
  CbamTable of(@Nullable UUID file, OrgScope scope) {
    CbamTable builtIn = CbamTable.builtIn();
    return file == null
        ? builtIn
        : files
            .read(files.require(file, DatedFileKind.GOODS, scope), CbamTableFile::read)
            .orElseThrow()
            .over(builtIn);
  }
}
