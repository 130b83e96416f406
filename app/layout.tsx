import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { I18nProvider } from "@/components/i18n/provider";
import { SaverProvider } from "@/components/media/saver";
import { ServiceWorker } from "@/components/pwa/service-worker";
import { ToastProvider } from "@/components/ui/toast";
import { config } from "@/lib/config.server";
import { getLocale, getT, getZone } from "@/lib/i18n/locale.server";
import { getLook, getSaver } from "@/lib/settings/current.server";
import { LOOK_DEFAULT, LOOK_KEYS, type Look } from "@/lib/settings/look";
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
	const { theme } = await getLook();
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
	const [locale, zone, look, { isSaving }] = await Promise.all([
		getLocale(),
		getZone(),
		getLook(),
		getSaver(),
	]);
	return (
		<html
			lang={locale}
			{...attributesOf(look)}
			data-saver={isSaving ? "on" : undefined}
			className={`${atkinson.variable} ${atkinsonExt.variable} font-sans antialiased`}
		>
			<body>
				<I18nProvider locale={locale} zone={zone} renderedAt={Date.now()}>
					<ToastProvider>
						<SaverProvider isSaving={isSaving}>{children}</SaverProvider>
						{/* Not while developing: it would keep what hot reload changes. */}
						<ServiceWorker isEnabled={!config.isDevelopment()} />
					</ToastProvider>
				</I18nProvider>
			</body>
		</html>
	);
}

/** In the first byte, so that nothing flashes; what is as usual is left out. */
function attributesOf(look: Look): Record<`data-${string}`, string> {
	return Object.fromEntries(
		LOOK_KEYS.filter((key) => look[key] !== LOOK_DEFAULT[key]).map((key) => [
			`data-${key}`,
			look[key],
		]),
	);
}
