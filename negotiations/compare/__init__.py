"""Two texts, or many, side by side: normal forms in, frozen findings out, no sentences in them."""
