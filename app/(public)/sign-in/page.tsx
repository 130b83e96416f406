import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import { DoorPage } from "@/components/auth/door-page";
import { SignInForm } from "@/components/auth/sign-in-form";
import { currentViewer } from "@/lib/auth/current.server";
import { registrationState } from "@/lib/auth/registration.server";
import { safeNext } from "@/lib/auth/rules";
import { getT } from "@/lib/i18n/locale.server";
import { placeOf } from "@/lib/passkeys/place.server";
import { askForPasskey } from "@/lib/passkeys/sign-in.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).auth.signIn };
}

export default async function SignInPage({
	searchParams,
}: PageProps<"/sign-in">) {
	const { next, late } = await searchParams;
	const target = typeof next === "string" ? safeNext(next, "") : "";
	if (await currentViewer()) redirect(target || "/");
	const place = placeOf(await headers());
	const [t, { registration }, question] = await Promise.all([
		getT(),
		registrationState(),
		place && askForPasskey(place),
	]);
	return (
		<DoorPage
			title={t.landing.signInTitle}
			lead={t.landing.signInLead}
			other={
				<>
					<Link
						href="/help/signing-in#forgot"
						className="text-accent-text underline"
					>
						{t.help.cannotSignIn}
					</Link>
					{registration === "open" && (
						<span className="mt-2 block">
							{t.landing.noAccount}{" "}
							<Link
								href={
									target
										? `/register?next=${encodeURIComponent(target)}`
										: "/register"
								}
								className="text-accent-text underline"
							>
								{t.auth.createAccount}
							</Link>
						</span>
					)}
				</>
			}
		>
			<SignInForm
				next={target || null}
				question={question}
				isLate={late === "1"}
			/>
		</DoorPage>
	);
}
