import type { NextConfig } from "next";

const config: NextConfig = {
	poweredByHeader: false,
	reactStrictMode: true,
	// Native and protocol packages stay out of the bundle; the rest is bundled by Turbopack.
	serverExternalPackages: ["sharp", "@node-rs/argon2", "mysql2"],
};

export default config;
