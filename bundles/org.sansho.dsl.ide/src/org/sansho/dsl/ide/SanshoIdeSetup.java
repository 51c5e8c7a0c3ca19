// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.Locale;
import org.eclipse.xtext.util.Modules2;
import org.sansho.dsl.SanshoRuntimeModule;
import org.sansho.dsl.SanshoStandaloneSetup;

/** Puts the language together with what editors need of it. */
public class SanshoIdeSetup extends SanshoStandaloneSetup {

	private final Locale locale;

	/** Messages in the language of the machine. */
	public SanshoIdeSetup() {
		this(Locale.getDefault());
	}

	/** Messages in the given language. */
	public SanshoIdeSetup(Locale locale) {
		super(locale);
		this.locale = locale;
	}

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new SanshoRuntimeModule(locale), new SanshoIdeModule()));
	}
}
