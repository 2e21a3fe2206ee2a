// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tanheng.cli;

import org.jspecify.annotations.NullMarked;
