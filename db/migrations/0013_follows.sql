CREATE TABLE `follows` (
	`follower_id` uuid NOT NULL,
	`followed_id` uuid NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `follows_follower_id_followed_id_pk` PRIMARY KEY(`follower_id`,`followed_id`)
);
--> statement-breakpoint
CREATE TABLE `withheld_follows` (
	`follower_id` uuid NOT NULL,
	`followed_id` uuid NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `withheld_follows_follower_id_followed_id_pk` PRIMARY KEY(`follower_id`,`followed_id`)
);
--> statement-breakpoint
ALTER TABLE `follows` ADD CONSTRAINT `follows_follower_id_people_id_fk` FOREIGN KEY (`follower_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `follows` ADD CONSTRAINT `follows_followed_id_people_id_fk` FOREIGN KEY (`followed_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `withheld_follows` ADD CONSTRAINT `withheld_follows_follower_id_people_id_fk` FOREIGN KEY (`follower_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `withheld_follows` ADD CONSTRAINT `withheld_follows_followed_id_people_id_fk` FOREIGN KEY (`followed_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `follows_by_followed` ON `follows` (`followed_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `withheld_follows_by_followed` ON `withheld_follows` (`followed_id`);