// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.Locale;
import org.sansho.model.SanshoPackage;

/** Puts the language together in a plain Java program, without OSGi. */
public class SanshoStandaloneSetup extends SanshoStandaloneSetupGenerated {

	private final Locale locale;

	/** Messages in the language of the machine. */
	public SanshoStandaloneSetup() {
		this(Locale.getDefault());
	}

	/** Messages in the given language. */
	public SanshoStandaloneSetup(Locale locale) {
		this.locale = locale;
	}

	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		// The model must be registered before the grammar refers to it; else the first parse fails on unresolved types.
		SanshoPackage.eINSTANCE.eClass();
		return super.createInjectorAndDoEMFRegistration();
	}

	@Override
	public Injector createInjector() {
		return Guice.createInjector(new SanshoRuntimeModule(locale));
	}
}
