import type { Metadata } from "next";
import Link from "next/link";
import { DoorPage } from "@/components/auth/door-page";
import { SetUpForm } from "@/components/auth/set-up-form";
import { isSetupOpen } from "@/lib/auth/setup.server";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).landing.setUpTitle };
}

export default async function SetUpPage({
	params,
}: PageProps<"/setup/[token]">) {
	const { token } = await params;
	const [t, isOpen] = await Promise.all([getT(), isSetupOpen(token)]);
	if (!isOpen)
		return (
			<DoorPage
				title={t.landing.setUpInvalid}
				lead={t.landing.setUpInvalidLead}
				other={
					<Link href="/sign-in" className="text-accent-text underline">
						{t.auth.signIn}
					</Link>
				}
			/>
		);
	return (
		<DoorPage title={t.landing.setUpTitle} lead={t.landing.setUpLead}>
			<SetUpForm token={token} />
		</DoorPage>
	);
}
