import type { Metadata } from "next";
import { cookies } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import { CodeForm } from "@/components/auth/code-form";
import { DoorPage } from "@/components/auth/door-page";
import { HALF_COOKIE, readHalf } from "@/lib/auth/half.server";
import { safeNext } from "@/lib/auth/rules";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).entry.codeTitle };
}

/** The second step: only for who has given the right password a moment ago. */
export default async function CodePage({
	searchParams,
}: PageProps<"/sign-in/code">) {
	const { next } = await searchParams;
	const target = typeof next === "string" ? safeNext(next, "") : "";
	if (!readHalf((await cookies()).get(HALF_COOKIE)?.value))
		redirect("/sign-in");
	const { entry } = await getT();
	return (
		<DoorPage
			title={entry.codeTitle}
			lead={entry.codeLead}
			other={
				<Link href="/sign-in" className="text-accent-text underline">
					{entry.startAgain}
				</Link>
			}
		>
			<CodeForm next={target || null} />
		</DoorPage>
	);
}
