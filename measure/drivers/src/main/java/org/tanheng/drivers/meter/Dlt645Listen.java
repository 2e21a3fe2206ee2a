// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.meter;

import org.tanheng.drivers.listen.ListenKind;

/** DL/T 645-2007 and -1997 overheard on a line, such as that of a utility's own collector. */
public final class Dlt645Listen extends ListenKind {
  public Dlt645Listen() {
    super(new Dlt645Hearing(), "2400", "even");
  }

  @Override
  public String protocol() {
    return "dlt645-listen";
  }
}
