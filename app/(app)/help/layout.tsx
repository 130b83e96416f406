import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { PublicFrame } from "@/components/shell/public-frame";
import { currentViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { parseTheme, THEME_COOKIE } from "@/lib/settings/theme";

/**
 * The guide is for everybody: who is signed in reads it among the walls that are there already, with the chats one press
 * away, and who cannot sign in, and needs it most, among those of the pages before the door.
 */
export default async function HelpLayout({
	children,
}: {
	children: ReactNode;
}) {
	if (await currentViewer()) return children;
	const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
	return (
		<PublicFrame t={await getT()} theme={theme}>
			{children}
		</PublicFrame>
	);
}
