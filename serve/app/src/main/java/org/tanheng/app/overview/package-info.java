// SPDX-License-Identifier: Apache-2.0
/** A year of an organisation at a glance: figures by scope, source and month, and what is to do. */
@NullMarked
package org.tanheng.app.overview;

import org.jspecify.annotations.NullMarked;
