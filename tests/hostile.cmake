add_subdirectory(fuzz)

# What a stranger's file, a full disk or a signal may not do: SECURITY.md.
add_test(NAME cli.sandbox COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/cli/sandbox.sh" $<TARGET_FILE:demarc> "${fixtures}")
add_test(NAME cli.limits COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/cli/limits.sh" $<TARGET_FILE:demarc> "${fixtures}"
                                "${CMAKE_SOURCE_DIR}/SECURITY.md")
set_tests_properties(cli.sandbox cli.limits PROPERTIES ENVIRONMENT "${test_environment}")
