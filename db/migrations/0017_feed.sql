CREATE TABLE `post_comments` (
	`id` uuid NOT NULL,
	`post_id` uuid NOT NULL,
	`parent_id` uuid,
	`author_id` uuid NOT NULL,
	`client_id` uuid NOT NULL,
	`body` mediumtext character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`edited_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `post_comments_id` PRIMARY KEY(`id`),
	CONSTRAINT `post_comments_by_client` UNIQUE(`author_id`,`client_id`)
);
--> statement-breakpoint
CREATE TABLE `post_likes` (
	`post_id` uuid NOT NULL,
	`person_id` uuid NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `post_likes_post_id_person_id_pk` PRIMARY KEY(`post_id`,`person_id`)
);
--> statement-breakpoint
CREATE TABLE `post_media` (
	`attachment_id` uuid NOT NULL,
	`post_id` uuid NOT NULL,
	`position` int NOT NULL,
	CONSTRAINT `post_media_attachment_id_post_id_pk` PRIMARY KEY(`attachment_id`,`post_id`)
);
--> statement-breakpoint
CREATE TABLE `posts` (
	`id` uuid NOT NULL,
	`author_id` uuid NOT NULL,
	`client_id` uuid NOT NULL,
	`audience` enum('everyone','friends','group','community') NOT NULL,
	`place_id` uuid NOT NULL,
	`conversation_id` uuid,
	`community_id` uuid,
	`body` mediumtext character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`edited_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `posts_id` PRIMARY KEY(`id`),
	CONSTRAINT `posts_by_client` UNIQUE(`author_id`,`client_id`)
);
--> statement-breakpoint
ALTER TABLE `post_comments` ADD CONSTRAINT `post_comments_post_id_posts_id_fk` FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `post_comments` ADD CONSTRAINT `post_comments_author_id_people_id_fk` FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `post_comments` ADD CONSTRAINT `post_comments_answer` FOREIGN KEY (`parent_id`) REFERENCES `post_comments`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `post_likes` ADD CONSTRAINT `post_likes_post_id_posts_id_fk` FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `post_likes` ADD CONSTRAINT `post_likes_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `post_media` ADD CONSTRAINT `post_media_attachment_id_attachments_id_fk` FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `post_media` ADD CONSTRAINT `post_media_post_id_posts_id_fk` FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `posts` ADD CONSTRAINT `posts_author_id_people_id_fk` FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `posts` ADD CONSTRAINT `posts_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `posts` ADD CONSTRAINT `posts_community_id_communities_id_fk` FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `post_comments_by_post` ON `post_comments` (`post_id`,`parent_id`,`id`);--> statement-breakpoint
CREATE INDEX `post_likes_by_person` ON `post_likes` (`person_id`);--> statement-breakpoint
CREATE INDEX `post_media_by_post` ON `post_media` (`post_id`);--> statement-breakpoint
CREATE INDEX `posts_by_place` ON `posts` (`audience`,`place_id`,`id`);--> statement-breakpoint
CREATE INDEX `posts_by_author` ON `posts` (`author_id`,`id`);--> statement-breakpoint
CREATE INDEX `posts_by_conversation` ON `posts` (`conversation_id`);--> statement-breakpoint
CREATE INDEX `posts_by_community` ON `posts` (`community_id`);