import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { PublicFrame } from "@/components/shell/public-frame";
import { getT } from "@/lib/i18n/locale.server";
import { parseTheme, THEME_COOKIE } from "@/lib/settings/theme";

export default async function PublicLayout({
	children,
}: {
	children: ReactNode;
}) {
	const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
	return (
		<PublicFrame t={await getT()} theme={theme}>
			{children}
		</PublicFrame>
	);
}
