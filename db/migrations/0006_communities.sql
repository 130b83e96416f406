CREATE TABLE `channels` (
	`conversation_id` uuid NOT NULL,
	`community_id` uuid,
	`channel_key` varchar(16) character set ascii collate ascii_bin,
	`visibility` enum('public','private') NOT NULL,
	`category` varchar(80) NOT NULL DEFAULT '',
	`position` int NOT NULL DEFAULT 0,
	CONSTRAINT `channels_conversation_id` PRIMARY KEY(`conversation_id`),
	CONSTRAINT `channels_by_key` UNIQUE(`channel_key`)
);
--> statement-breakpoint
CREATE TABLE `communities` (
	`id` uuid NOT NULL,
	`name` varchar(80) NOT NULL,
	`about` varchar(1000) NOT NULL DEFAULT '',
	`photo_id` uuid,
	`is_public` boolean NOT NULL,
	`member_count` int NOT NULL DEFAULT 0,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `communities_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `community_bans` (
	`community_id` uuid NOT NULL,
	`person_id` uuid NOT NULL,
	`banned_at` datetime(3) NOT NULL,
	CONSTRAINT `community_bans_community_id_person_id_pk` PRIMARY KEY(`community_id`,`person_id`)
);
--> statement-breakpoint
CREATE TABLE `community_invites` (
	`id` uuid NOT NULL,
	`community_id` uuid NOT NULL,
	`created_by` uuid NOT NULL,
	`uses_max` int NOT NULL,
	`uses_count` int NOT NULL DEFAULT 0,
	`expires_at` datetime(3) NOT NULL,
	`revoked_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `community_invites_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `community_members` (
	`community_id` uuid NOT NULL,
	`person_id` uuid NOT NULL,
	`role` enum('owner','moderator','member') NOT NULL DEFAULT 'member',
	`joined_at` datetime(3) NOT NULL,
	CONSTRAINT `community_members_community_id_person_id_pk` PRIMARY KEY(`community_id`,`person_id`)
);
--> statement-breakpoint
ALTER TABLE `channels` ADD CONSTRAINT `channels_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `channels` ADD CONSTRAINT `channels_community_id_communities_id_fk` FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `communities` ADD CONSTRAINT `communities_photo_id_attachments_id_fk` FOREIGN KEY (`photo_id`) REFERENCES `attachments`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `community_bans` ADD CONSTRAINT `community_bans_community_id_communities_id_fk` FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `community_bans` ADD CONSTRAINT `community_bans_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `community_invites` ADD CONSTRAINT `community_invites_community_id_communities_id_fk` FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `community_invites` ADD CONSTRAINT `community_invites_created_by_people_id_fk` FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `community_members` ADD CONSTRAINT `community_members_community_id_communities_id_fk` FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `community_members` ADD CONSTRAINT `community_members_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `channels_by_community` ON `channels` (`community_id`,`position`);--> statement-breakpoint
CREATE INDEX `communities_by_size` ON `communities` (`is_public`,`member_count`,`id`);--> statement-breakpoint
CREATE INDEX `communities_by_photo` ON `communities` (`photo_id`);--> statement-breakpoint
CREATE INDEX `community_bans_by_person` ON `community_bans` (`person_id`);--> statement-breakpoint
CREATE INDEX `community_invites_by_community` ON `community_invites` (`community_id`,`id`);--> statement-breakpoint
CREATE INDEX `community_invites_by_creator` ON `community_invites` (`created_by`);--> statement-breakpoint
CREATE INDEX `community_members_by_person` ON `community_members` (`person_id`);--> statement-breakpoint
CREATE INDEX `community_members_by_role` ON `community_members` (`community_id`,`role`,`joined_at`);