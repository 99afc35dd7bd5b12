# Questions where a course goes another way than that of people who began alike, without a word of
# failure, and what the pack and the dotted lines of a chart are for.

trajectory-purpose = Expected response from a clinic's own archive: corridor, mixed model, quantile regression (fit framework)
trajectory-range = Shows where people who began alike are at a session, as a prompt for the talk; it says of nobody how things will go and decides nothing.
trajectory-missing = What are we missing so far? What should we do more of, less of, or in another way?
trajectory-harder = What has been harder lately, and what would you want more of here?
