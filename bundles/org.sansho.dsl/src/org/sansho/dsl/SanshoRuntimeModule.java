// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import java.util.Locale;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IAstFactory;
import org.eclipse.xtext.parser.IEncodingProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.service.DispatchingProvider;
import org.eclipse.xtext.validation.CompositeEValidator;
import org.sansho.dsl.conversion.SanshoValueConverters;
import org.sansho.dsl.linking.UnresolvedReferenceMessages;
import org.sansho.dsl.naming.CitationNameConverter;
import org.sansho.dsl.naming.CitationNameProvider;
import org.sansho.dsl.parsing.SanshoElementFactory;
import org.sansho.dsl.parsing.SyntaxErrorMessages;
import org.sansho.dsl.parsing.Utf8;
import org.sansho.dsl.recovery.RecoveringParser;
import org.sansho.dsl.resource.ExportedNames;
import org.sansho.dsl.resource.SanshoResource;
import org.sansho.dsl.scoping.SanshoScopeProvider;

/** What the language is put together from, where it differs from Xtext's defaults. */
public class SanshoRuntimeModule extends AbstractSanshoRuntimeModule {

	private final Locale locale;

	/** Messages in the language of the machine. */
	public SanshoRuntimeModule() {
		this(Locale.getDefault());
	}

	/** Messages in the given language. */
	public SanshoRuntimeModule(Locale locale) {
		this.locale = locale;
	}

	/** The language in which the parser, the linker and the validation speak. */
	public void configureLocale(Binder binder) {
		binder.bind(Locale.class).toInstance(locale);
	}

	@Override
	public void configureRuntimeEncodingProvider(Binder binder) {
		binder.bind(IEncodingProvider.class).annotatedWith(DispatchingProvider.Runtime.class).to(Utf8.class);
	}

	/** What is missing is a syntax error already; EMF would say so once more, in the terms of the model. */
	public void configureValidation(Binder binder) {
		binder.bind(Boolean.class).annotatedWith(Names.named(CompositeEValidator.USE_EOBJECT_VALIDATOR)).toInstance(false);
	}

	@Override
	public Class<? extends XtextResource> bindXtextResource() {
		return SanshoResource.class;
	}

	@Override
	public Class<? extends IParser> bindIParser() {
		return RecoveringParser.class;
	}

	@Override
	public Class<? extends IAstFactory> bindIAstFactory() {
		return SanshoElementFactory.class;
	}

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return SanshoValueConverters.class;
	}

	@Override
	public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
		return CitationNameProvider.class;
	}

	public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
		return CitationNameConverter.class;
	}

	@Override
	public Class<? extends IScopeProvider> bindIScopeProvider() {
		return SanshoScopeProvider.class;
	}

	public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
		return ExportedNames.class;
	}

	public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
		return SyntaxErrorMessages.class;
	}

	public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
		return UnresolvedReferenceMessages.class;
	}
}
