import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { I18nProvider } from "@/components/i18n/provider";
import { ServiceWorker } from "@/components/pwa/service-worker";
import { ToastProvider } from "@/components/ui/toast";
import { config } from "@/lib/config.server";
import { getLocale, getT } from "@/lib/i18n/locale.server";
import { parseTheme, THEME_COOKIE, type Theme } from "@/lib/settings/theme";
import { atkinson, atkinsonExt } from "./fonts";

// The grounds of globals.css, for the bars that the browser draws around the page.
const GROUND = { light: "#f4f6f3", dark: "#0c0c0c" };

export async function generateMetadata(): Promise<Metadata> {
	const t = await getT();
	return {
		title: { default: "Chit Chat", template: "%s · Chit Chat" },
		description: t.landing.lead,
		applicationName: "Chit Chat",
		appleWebApp: { capable: true, title: "Chit Chat" },
		formatDetection: { telephone: false },
		icons: {
			icon: [{ url: "/icons/icon.svg", type: "image/svg+xml" }],
			apple: "/icons/apple-touch-icon.png",
		},
		referrer: "same-origin",
		// A private place: nothing here is for search engines.
		robots: { index: false, follow: false },
	};
}

export async function generateViewport(): Promise<Viewport> {
	const theme = await getTheme();
	return {
		width: "device-width",
		initialScale: 1,
		viewportFit: "cover",
		// The on-screen keyboard makes the page smaller instead of covering the composer.
		interactiveWidget: "resizes-content",
		themeColor:
			theme === "system"
				? [
						{ media: "(prefers-color-scheme: light)", color: GROUND.light },
						{ media: "(prefers-color-scheme: dark)", color: GROUND.dark },
					]
				: GROUND[theme],
	};
}

export default async function RootLayout({
	children,
}: {
	children: ReactNode;
}) {
	const [locale, theme] = await Promise.all([getLocale(), getTheme()]);
	return (
		<html
			lang={locale}
			data-theme={theme === "system" ? undefined : theme}
			className={`${atkinson.variable} ${atkinsonExt.variable} font-sans antialiased`}
		>
			<body>
				<I18nProvider locale={locale} renderedAt={Date.now()}>
					<ToastProvider>
						{children}
						{/* Not while developing: it would keep what hot reload changes. */}
						<ServiceWorker isEnabled={!config.isDevelopment()} />
					</ToastProvider>
				</I18nProvider>
			</body>
		</html>
	);
}

async function getTheme(): Promise<Theme> {
	return parseTheme((await cookies()).get(THEME_COOKIE)?.value);
}
