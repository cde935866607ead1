/** Everything known about one item in the words people read: what its page and its approval record are made of. */
package com.saypro.collaboration.content.story;
